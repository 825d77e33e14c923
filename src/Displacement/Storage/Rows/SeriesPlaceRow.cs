namespace Displacement.Storage.Rows;

/// <summary>A series once had a row for a place: the walk back through rounds stops when all of these are found.</summary>
public sealed class SeriesPlaceRow
{
    /// <summary>The series.</summary>
    public int SeriesId { get; set; }

    /// <summary>The place.</summary>
    public int PlaceId { get; set; }
}
