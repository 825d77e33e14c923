using Displacement.Ledger;

namespace Displacement.Storage.Rows;

/// <summary>A batch: one reading of one file. Its figures are believed or not as a whole.</summary>
public sealed class BatchRow
{
    /// <summary>Identifier, as people type it.</summary>
    public int Id { get; set; }

    /// <summary>The file.</summary>
    public int DocumentId { get; set; }

    /// <summary>The file.</summary>
    public DocumentRow? Document { get; set; }

    /// <summary>The sheet that was read, by its name; null for a text file.</summary>
    public string? Sheet { get; set; }

    /// <summary>The batch whose kept file was read again into this one: believing this ends the belief in that. Null for a file that came.</summary>
    public int? ReplacesId { get; set; }

    /// <summary>Where it stands today.</summary>
    public BatchState State { get; set; }

    /// <summary>The layout it was read as.</summary>
    public required string Profile { get; set; }

    /// <summary>The carrier: who published the file.</summary>
    public int CarrierId { get; set; }

    /// <summary>When it was read.</summary>
    public DateTimeOffset Created { get; set; }

    /// <summary>Data rows read.</summary>
    public long Rows { get; set; }

    /// <summary>Figures stored.</summary>
    public long Figures { get; set; }

    /// <summary>Rows set aside.</summary>
    public long Skipped { get; set; }

    /// <summary>Places matched, each once.</summary>
    public int PlacesMatched { get; set; }

    /// <summary>Places learned.</summary>
    public int PlacesLearned { get; set; }

    /// <summary>Place texts that matched none, each once.</summary>
    public int PlacesUnmatched { get; set; }

    /// <summary>First as-of day, or null without figures.</summary>
    public DateOnly? FirstAsOf { get; set; }

    /// <summary>Last as-of day, or null without figures.</summary>
    public DateOnly? LastAsOf { get; set; }

    /// <summary>The file's headers by column, one a line, so that a cell can be named.</summary>
    public required string Headers { get; set; }

    /// <summary>Findings by code, as a JSON object of counts.</summary>
    public required string FindingCounts { get; set; }

    /// <summary>Whether an error stands open, which blocks the commit.</summary>
    public bool HasErrors { get; set; }

    /// <summary>The options it was read with, as JSON, so that it can be read again alike.</summary>
    public required string Options { get; set; }
}
