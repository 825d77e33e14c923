using Displacement.Places;

namespace Displacement.Storage;

/// <summary>A place to be added.</summary>
/// <param name="Code">P-code or ISO3, or null.</param>
/// <param name="Level">Level.</param>
/// <param name="CountryId">Its country; 0 for a country (itself) and for the world.</param>
/// <param name="ParentId">Its parent, or null for the world.</param>
/// <param name="Names">Names with language (en, ar, fr, und) and kind (primary, alias, former, code).</param>
/// <param name="Latitude">Centroid, or null.</param>
/// <param name="Longitude">Centroid, or null.</param>
/// <param name="ValidFrom">First valid day, or null: always.</param>
/// <param name="ValidUntil">Last valid day, or null: still.</param>
/// <param name="Provisional">True for a place that only a file of figures names.</param>
internal sealed record NewPlace(
    string? Code,
    AdminLevel Level,
    int CountryId,
    int? ParentId,
    IReadOnlyList<(string Name, string Language, string Kind)> Names,
    double? Latitude = null,
    double? Longitude = null,
    DateOnly? ValidFrom = null,
    DateOnly? ValidUntil = null,
    bool Provisional = false);
