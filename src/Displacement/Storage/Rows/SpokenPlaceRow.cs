namespace Displacement.Storage.Rows;

/// <summary>A place that a file names which is taken to speak for all places: it speaks for these, since it may be an excerpt.</summary>
public sealed class SpokenPlaceRow
{
    /// <summary>The series.</summary>
    public int SeriesId { get; set; }

    /// <summary>The batch.</summary>
    public int BatchId { get; set; }

    /// <summary>The place.</summary>
    public int PlaceId { get; set; }
}
