namespace Displacement.Storage.Rows;

/// <summary>An event, with who says so.</summary>
public sealed class EventRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>The batch that brought it, believed as that is; null: entered by itself.</summary>
    public int? BatchId { get; set; }

    /// <summary>First day.</summary>
    public DateOnly Day { get; set; }

    /// <summary>Last day, or null: one day.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Where, or null.</summary>
    public int? PlaceId { get; set; }

    /// <summary>Kind.</summary>
    public required string Kind { get; set; }

    /// <summary>One sentence.</summary>
    public required string Title { get; set; }

    /// <summary>Who says so.</summary>
    public required string Source { get; set; }

    /// <summary>When they said so, or null.</summary>
    public DateOnly? Published { get; set; }

    /// <summary>The document, as cited, or null.</summary>
    public string? Reference { get; set; }
}
