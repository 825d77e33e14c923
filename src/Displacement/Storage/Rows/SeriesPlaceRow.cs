namespace Displacement.Storage.Rows;

/// <summary>
/// A series had a row for a place in some round of a batch: the walk back through rounds stops when all of these are found,
/// and a round that speaks for all places speaks for those that its file names.
/// </summary>
public sealed class SeriesPlaceRow
{
    /// <summary>The series.</summary>
    public int SeriesId { get; set; }

    /// <summary>The place.</summary>
    public int PlaceId { get; set; }

    /// <summary>The batch.</summary>
    public int BatchId { get; set; }
}
