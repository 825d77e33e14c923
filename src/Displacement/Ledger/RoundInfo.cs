using Displacement.Periods;

namespace Displacement.Ledger;

/// <summary>One edition of one round of a series, as a carrier's file brought it.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="BatchId">The batch it came in.</param>
/// <param name="SeriesId">The series.</param>
/// <param name="CountryId">The country it covers, or the world.</param>
/// <param name="Number">Its number as worded, or empty.</param>
/// <param name="AsOf">The day from which it counts; of a flow, the first day of its period.</param>
/// <param name="Until">The day from which it ages; of a flow, the last day of its period.</param>
/// <param name="Accuracy">How exactly the day is known.</param>
/// <param name="Published">When its source said it; the as-of day where nobody says.</param>
/// <param name="PublishedAssumed">True where nobody said when it was published.</param>
/// <param name="CoversAll">True where it speaks for every place, so that an absent place has none.</param>
/// <param name="Carrier">Who published the file.</param>
/// <param name="Speaker">Who said it aloud, or null.</param>
/// <param name="Quote">In which words, or null.</param>
/// <param name="File">The file's name as it came.</param>
/// <param name="Believed">When its batch, or the one whose file it reads again, was first committed: orders editions published on one day.</param>
public sealed record RoundInfo(
    int Id,
    int BatchId,
    int SeriesId,
    int CountryId,
    string Number,
    DateOnly AsOf,
    DateOnly Until,
    DateAccuracy Accuracy,
    DateOnly Published,
    bool PublishedAssumed,
    bool CoversAll,
    string Carrier,
    string? Speaker,
    string? Quote,
    string File,
    DateTimeOffset Believed)
{
    /// <summary>Numbers of rounds are used again: one number further apart than this names two rounds.</summary>
    public const int MostDaysOfOneNumber = 200;

    /// <summary>The sheet of the file; null for a text file.</summary>
    public string? Sheet { get; init; }

    /// <summary>The period of a flow's round; the day or days of a stock's.</summary>
    public DateRange Days => new(AsOf, Until);

    /// <summary>The day the round shows and ages from when asked about <paramref name="on"/>: never after it.</summary>
    public DateOnly DayFor(DateOnly on) => Until <= on ? Until : AsOf;

    /// <summary>Whether two editions are of one round: the same number not far apart, or the same day where rounds have none.</summary>
    /// <param name="other">The other edition, of the same series.</param>
    public bool IsSameRound(RoundInfo other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return SeriesId == other.SeriesId && CountryId == other.CountryId
            && (Number.Length > 0 ? Number == other.Number && Math.Abs(AsOf.DayNumber - other.AsOf.DayNumber) <= MostDaysOfOneNumber : other.Number.Length == 0 && AsOf == other.AsOf && Until == other.Until);
    }

    /// <summary>Whether this edition is the later of two of one carrier: by publication, then by commit.</summary>
    /// <param name="other">The other edition.</param>
    public bool IsLaterThan(RoundInfo other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var published = Published.CompareTo(other.Published);
        var believed = published != 0 ? published : Believed.CompareTo(other.Believed);
        return (believed != 0 ? believed : Id.CompareTo(other.Id)) > 0;
    }
}
