namespace Displacement.Storage.Rows;

/// <summary>A place that an area touches. The area itself is a place of the level of areas, believed by intervals of its own.</summary>
public sealed class AreaPlaceRow
{
    /// <summary>The area.</summary>
    public int AreaId { get; set; }

    /// <summary>The place it touches.</summary>
    public int PlaceId { get; set; }

    /// <summary>True where it covers only part of the place.</summary>
    public bool IsPart { get; set; }
}
