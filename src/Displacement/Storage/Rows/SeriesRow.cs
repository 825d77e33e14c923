using Displacement.Figures;

namespace Displacement.Storage.Rows;

/// <summary>A series: <see cref="SeriesKey"/> with an identifier.</summary>
public sealed class SeriesRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>Who counted.</summary>
    public int ProducerId { get; set; }

    /// <summary>Who counted.</summary>
    public SourceRow? Producer { get; set; }

    /// <summary>True where the file named no producer and its carrier stands in.</summary>
    public bool ProducerAssumed { get; set; }

    /// <summary>Operation, or unstated.</summary>
    public required string Operation { get; set; }

    /// <summary>Assessment type, or unstated.</summary>
    public required string Assessment { get; set; }

    /// <summary>Whole, part, or unstated.</summary>
    public Scope Scope { get; set; }

    /// <summary>Group code.</summary>
    public required string Group { get; set; }

    /// <summary>Measure.</summary>
    public MeasureKind Measure { get; set; }

    /// <summary>Unit.</summary>
    public CountUnit Unit { get; set; }

    /// <summary>Nature.</summary>
    public Nature Nature { get; set; }

    /// <summary>Status, or empty.</summary>
    public required string Status { get; set; }

    /// <summary>Sector, or empty.</summary>
    public required string Sector { get; set; }
}
