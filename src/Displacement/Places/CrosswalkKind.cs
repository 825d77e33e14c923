namespace Displacement.Places;

/// <summary>What became of a place when the list of places changed.</summary>
public enum CrosswalkKind
{
    /// <summary>A new code or name for the same area: figures carry over.</summary>
    Alias,

    /// <summary>Several old places are one new place: their figures add up.</summary>
    Merge,

    /// <summary>One old place is several new ones: its figures are divided by nobody and stay with the old one.</summary>
    Split,
}
