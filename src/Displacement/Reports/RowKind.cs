namespace Displacement.Reports;

/// <summary>What a row of a report is, so that nobody adds a total to its parts.</summary>
public enum RowKind
{
    /// <summary>A place, a source, a finding: what the table lists.</summary>
    Detail,

    /// <summary>What a larger figure has and the rows above it have not, or the other way round; no place and no people of its own.</summary>
    Residual,

    /// <summary>The sum of the rows of one larger place.</summary>
    Subtotal,

    /// <summary>The sum of the table.</summary>
    Total,

    /// <summary>The title of the rows beneath it.</summary>
    Heading,
}
