using Displacement.People;

namespace Displacement.Figures;

/// <summary>Which part of a place's group a figure is: the partition key of a fact.</summary>
/// <remarks>
/// A null part means "not split along this dimension": the whole. A row that belongs to a partition but does not say
/// its value carries <see cref="NotStated"/>, which is a part like any other.
/// </remarks>
/// <param name="Sex">The sex.</param>
/// <param name="Age">The band, or null: all ages.</param>
/// <param name="Reason">The reason of displacement, or null: all.</param>
/// <param name="OriginPlaceId">The place of origin, where it was matched; then <paramref name="Origin"/> is its key.</param>
/// <param name="Origin">The origin as worded, or null: all.</param>
/// <param name="Category">Any further split of the file (accommodation, site, caseload), or null: all.</param>
public sealed record PartKey(
    Sex Sex = Sex.All,
    AgeBand? Age = null,
    string? Reason = null,
    int? OriginPlaceId = null,
    string? Origin = null,
    string? Category = null)
{
    /// <summary>The value of a dimension that a row leaves open although its file splits along it.</summary>
    public const string NotStated = "?";

    /// <summary>Everybody.</summary>
    public static PartKey Everybody { get; } = new();

    /// <summary>True where the row belongs to a split by reason, origin or category.</summary>
    public bool IsCross => Reason is not null || Origin is not null || Category is not null;
}
