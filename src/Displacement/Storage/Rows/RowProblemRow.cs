namespace Displacement.Storage.Rows;

/// <summary>What is wrong with one row of a batch's file, or that it was set aside; kept so that the file can be given back with it.</summary>
public sealed class RowProblemRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>The batch.</summary>
    public int BatchId { get; set; }

    /// <summary>The line.</summary>
    public int Line { get; set; }

    /// <summary>Code of the finding; null: the row, or a cell of it, was set aside.</summary>
    public string? Code { get; set; }

    /// <summary>Column header, or null: the row as a whole.</summary>
    public string? Column { get; set; }

    /// <summary>What was seen.</summary>
    public string? Seen { get; set; }

    /// <summary>What may have been meant.</summary>
    public string? Suggestion { get; set; }
}
