namespace Displacement.Sources;

/// <summary>Whether a source speaks of the world or of an exercise.</summary>
public enum SourceKind
{
    /// <summary>Somebody's claim about real people.</summary>
    Real = 0,

    /// <summary>Invented for practice; no rule prefers it to a real claim, and whatever uses it says so.</summary>
    Exercise = 1,
}
