namespace Displacement.Storage.Rows;

/// <summary>A finding of a batch, kept with it.</summary>
public sealed class FindingRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>The batch.</summary>
    public int BatchId { get; set; }

    /// <summary>Code, as docs/findings.md lists it.</summary>
    public required string Code { get; set; }

    /// <summary>info, warning or error.</summary>
    public required string Severity { get; set; }

    /// <summary>Line, or null: the file as a whole.</summary>
    public int? Line { get; set; }

    /// <summary>Column header, or null.</summary>
    public string? Column { get; set; }

    /// <summary>What was seen.</summary>
    public string? Seen { get; set; }

    /// <summary>What to do.</summary>
    public string? Suggestion { get; set; }
}
