namespace Displacement.Estimates;

/// <summary>Why a place's own figure and the sum of its places differ.</summary>
public enum ResidualKind
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>People known to be in the place and not located in a place beneath.</summary>
    NotLocated,

    /// <summary>No more than the rounding of the larger figure.</summary>
    WithinRounding,

    /// <summary>The places beneath have more; never shown as people.</summary>
    ChildrenExceed,

    /// <summary>The two are of another source or another day.</summary>
    OtherSourceOrDay,
}
