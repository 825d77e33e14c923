using Displacement.Ledger;

namespace Displacement.Estimates;

/// <summary>Two readings of one place and group, a few days apart, that cannot both be right.</summary>
/// <param name="Winner">The reading taken.</param>
/// <param name="Other">The reading that disagrees.</param>
public sealed record Disagreement(Reading Winner, Reading Other)
{
    /// <summary>How far the two best figures lie apart.</summary>
    public decimal Apart => Math.Abs(Winner.Quantity.Best - Other.Quantity.Best);

    /// <summary>Days within which two readings speak of the same time.</summary>
    public const int Window = 30;

    /// <summary>Whether two readings disagree: no echo, one scope and group, and too far apart.</summary>
    public static bool Between(Reading winner, Reading other)
    {
        ArgumentNullException.ThrowIfNull(winner);
        ArgumentNullException.ThrowIfNull(other);
        var (mine, theirs) = (winner.Quantity, other.Quantity);
        if (mine.Best == theirs.Best
            || IsOneSeries(winner, other)
            || other is { Kind: not ReadingKind.Own, Coverage.IsComplete: false }
            || winner.SourceKind != other.SourceKind
            || winner.Group != other.Group
            || winner.Scope != other.Scope
            || Math.Abs(winner.AsOf.DayNumber - other.AsOf.DayNumber) > Window)
        {
            return false;
        }

        var apart = Math.Abs(mine.Best - theirs.Best);
        var larger = Math.Max(mine.Best, theirs.Best);
        return apart > larger / 10 || (!mine.Meets(theirs) && !Tolerance.IsNoted(larger, larger - apart));
    }

    /// <summary>A series' own figure and its own sum have a residual; they do not disagree.</summary>
    private static bool IsOneSeries(Reading winner, Reading other) =>
        winner.Series is { } series && series.Id == other.Series?.Id && winner.Kind != other.Kind;

    /// <summary>Whether a decision between readings still holds.</summary>
    internal static bool Holds(PlaceDecision decision, DateOnly on, IReadOnlyList<Reading> readings) =>
        !(on > decision.Expires)
        && !(on < decision.From)
        && readings.All(reading => reading.Newest <= Judged(decision, reading));

    /// <summary>The newest day that a decision knows of a reading; it has nothing against a source that it did not judge.</summary>
    private static DateOnly Judged(PlaceDecision decision, Reading reading) =>
        decision.Judged.Count == 0 ? decision.JudgedUntil
        : reading.Series is { } series && decision.Judged.TryGetValue(series.Id, out var until) ? until
        : DateOnly.MaxValue;
}
