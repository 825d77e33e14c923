namespace Displacement.Ledger;

/// <summary>Where a batch stands today. Whether it was believed at a moment is told by <see cref="Belief"/> alone.</summary>
public enum BatchState
{
    /// <summary>Its file is being read; <see cref="Failed"/> at the next start if the program died.</summary>
    Reading = 0,

    /// <summary>Read and shown, invisible to every total.</summary>
    Staged = 1,

    /// <summary>Believed.</summary>
    Committed = 2,

    /// <summary>Refused before it was ever believed.</summary>
    Rejected = 3,

    /// <summary>No longer believed; earlier moments still see it. Can be undone.</summary>
    Retracted = 4,

    /// <summary>The program ended while its file was read. Nothing of it is there but the kept file, which can be read again.</summary>
    Failed = 5,
}
