using Displacement.Places;

namespace Displacement.Storage.Rows;

/// <summary>How a batch found a place: by what, as written, in how many rows.</summary>
public sealed class PlaceMatchRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>The batch.</summary>
    public int BatchId { get; set; }

    /// <summary>The place; null for the rows of all texts beyond those that are listed.</summary>
    public int? PlaceId { get; set; }

    /// <summary>What it was recognised by.</summary>
    public MatchMethod By { get; set; }

    /// <summary>The text as written.</summary>
    public required string Written { get; set; }

    /// <summary>How many rows.</summary>
    public long Rows { get; set; }
}
