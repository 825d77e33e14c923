namespace Displacement.Estimates;

/// <summary>How a reading of a place comes about. Readings are chosen between, never added.</summary>
public enum ReadingKind
{
    /// <summary>A series' own figure.</summary>
    Own,

    /// <summary>A series' sum of the places beneath.</summary>
    SumOfChildren,

    /// <summary>The sum of the winners of the places beneath, whatever their series.</summary>
    Patchwork,
}
