using Displacement.Periods;

namespace Displacement.Storage.Rows;

/// <summary>One round of a series in one batch and country; its day is kept here alone.</summary>
public sealed class RoundRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>The batch.</summary>
    public int BatchId { get; set; }

    /// <summary>The series.</summary>
    public int SeriesId { get; set; }

    /// <summary>The country whose places it covers, or the world where it spans countries.</summary>
    public int CountryId { get; set; }

    /// <summary>The round's number as worded, or empty: named by its day.</summary>
    public required string Number { get; set; }

    /// <summary>The day from which it counts: the as-of day; of a year, its first day; of a flow, the first day of its period.</summary>
    public DateOnly AsOf { get; set; }

    /// <summary>The day from which it ages: the as-of day; of a year, its last; of a flow, the last day of its period.</summary>
    public DateOnly Until { get; set; }

    /// <summary>How exactly the day is known.</summary>
    public DateAccuracy Accuracy { get; set; }

    /// <summary>When its source said it; the as-of day where nobody says.</summary>
    public DateOnly Published { get; set; }

    /// <summary>True where nobody said when it was published.</summary>
    public bool PublishedAssumed { get; set; }

    /// <summary>True where the round says that it covers every place: an absent place has none, rather than "not covered".</summary>
    public bool CoversAll { get; set; }

    /// <summary>Who carries it.</summary>
    public int CarrierId { get; set; }

    /// <summary>Who said it aloud, if anyone.</summary>
    public int? SpeakerId { get; set; }

    /// <summary>The words it was said in, if any.</summary>
    public string? Quote { get; set; }

    /// <summary>The document it was said in, as the file cites it.</summary>
    public string? Reference { get; set; }
}
