namespace Displacement.Figures;

/// <summary>What a cell says, kept apart in storage, arithmetic, charts and files: an unknown is never a zero.</summary>
public enum CellState
{
    /// <summary>A number above zero.</summary>
    Number,

    /// <summary>Somebody looked and there was nobody.</summary>
    Zero,

    /// <summary>Blank, NA, a dash: nothing is said.</summary>
    Unknown,

    /// <summary>Not assessed, or no access: nobody could look.</summary>
    NotAssessed,

    /// <summary>Known to the source and withheld (<c>*</c>, <c>&lt;5</c>); it may still have a known range.</summary>
    Suppressed,

    /// <summary>Inside the figure of another place, which the remark names: covered, without a number of its own.</summary>
    CountedElsewhere,

    /// <summary>A spreadsheet's error value (<c>#N/A</c>, <c>#REF!</c>).</summary>
    Error,
}
