using Displacement.Places;

namespace Displacement.Storage.Rows;

/// <summary>A place: what never changes about it. Names and parents are beliefs of their own.</summary>
public sealed class PlaceRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>P-code or ISO3, or null where no source gives one.</summary>
    public string? Code { get; set; }

    /// <summary>Level.</summary>
    public AdminLevel Level { get; set; }

    /// <summary>The country; its own identifier for a country, 0 for the world.</summary>
    public int CountryId { get; set; }

    /// <summary>Latitude of its centroid, or null.</summary>
    public double? Latitude { get; set; }

    /// <summary>Longitude of its centroid, or null.</summary>
    public double? Longitude { get; set; }

    /// <summary>First valid day, or null: always.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last valid day, or null: still.</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>True for a place that a file of figures named and no gazetteer has.</summary>
    public bool Provisional { get; set; }

    /// <summary>The batch that brought it; null for the gazetteer this program ships.</summary>
    public int? BatchId { get; set; }
}
