using Displacement.Places;

namespace Displacement.Storage.Rows;

/// <summary>What a batch says of a site beside its name: its kind, and whether people live there. Believed as its batch is; the newest batch's counts.</summary>
public sealed class SiteRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>The site.</summary>
    public int PlaceId { get; set; }

    /// <summary>What kind of site.</summary>
    public SiteType Type { get; set; }

    /// <summary>Its kind as the file words it, or empty.</summary>
    public required string Words { get; set; }

    /// <summary>Open, closed, or not said.</summary>
    public SiteStatus Status { get; set; }

    /// <summary>The day of which the status is said, or null.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>The batch that says so.</summary>
    public int BatchId { get; set; }
}
