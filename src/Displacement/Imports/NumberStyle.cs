namespace Displacement.Imports;

/// <summary>How a column writes its numbers; it settles only values that are open by themselves.</summary>
public enum NumberStyle
{
    /// <summary>Nothing in the column has decided yet.</summary>
    Undecided,

    /// <summary>Commas group thousands, a dot begins decimals: 1,234.5.</summary>
    CommaGroups,

    /// <summary>Dots group thousands, a comma begins decimals: 1.234,5.</summary>
    DotGroups,
}
