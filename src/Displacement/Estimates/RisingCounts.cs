using System.Globalization;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Periods;

namespace Displacement.Estimates;

/// <summary>A flow for an asked period out of a running count: what the count rose by (docs/methods/movement.md).</summary>
/// <remarks>
/// Only counts since the same day are of one sequence, and only their differences are flows. A count since the first asked day is the
/// flow itself. Nothing is split pro rata: where no count stands on the day before the period, the rise is that since the first count within it, and
/// the days before are named as not covered. A running count that fell was revised, or is none: what it rose by in all is the upper bound.
/// </remarks>
internal sealed class RisingCounts(Question question, LedgerView view)
{
    private DateRange Asked => question.During ?? DateRange.OfDay(question.On);

    /// <summary>The answer of one series for one place.</summary>
    public OwnAnswer? Answer(SeriesView series, IReadOnlyList<PlaceRound> rounds, Func<PlaceRound, PartAnswer> resolve)
    {
        var counts = rounds.DistinctBy(round => (round.Round.AsOf, round.Round.Until, round.Round.Number)).ToList();
        var rise = counts.GroupBy(round => SinceOf(round.Round, counts)).Select(sequence => RiseOf(sequence.Key, sequence, resolve)).OfType<Rise>()
            .OrderByDescending(one => one.Days.Days).ThenByDescending(one => one.Last.Round.Round.Until).ThenBy(one => one.Last.Round.Round.Id)
            .FirstOrDefault();
        if (rise is null)
        {
            return null;
        }

        var gaps = Gaps(rise.Days);
        var answer = new PartAnswer
        {
            Quantity = rise.Quantity,
            State = rise.Quantity is null ? CellState.Unknown : CellState.Number,
            HasConflict = rise.Last.Answer.HasConflict || rise.Base?.Answer.HasConflict == true || rise.Fell.Count > 0,
            HasGaps = gaps.Count > 0 || rise.Last.Answer.HasGaps,
            People = new PeopleCoverage(rise.Quantity?.Best ?? 0, rise.Quantity?.Best ?? 0),
            Explanation = Explain(series, rise, gaps),
        };
        return new OwnAnswer(rise.Last.Round, answer, rise.Quantity is { } quantity ? Reading(series, rise, answer, quantity, gaps) : null);
    }

    /// <summary>The day a count says it began; null where it says none, and none of its sequence began on its own day.</summary>
    private static DateOnly? SinceOf(RoundInfo round, List<PlaceRound> all) =>
        round.AsOf < round.Until || all.Exists(other => other.Round.AsOf == round.Until && other.Round.Until > round.Until) ? round.AsOf : null;

    private Rise? RiseOf(DateOnly? since, IEnumerable<PlaceRound> sequence, Func<PlaceRound, PartAnswer> resolve)
    {
        var counts = sequence.OrderBy(round => round.Round.Until).ThenBy(round => round.Round.Number, StringComparer.Ordinal).ThenBy(round => round.Round.Published).ThenBy(round => round.Round.Id)
            .Select(round => new Count(round, resolve(round)))
            .Where(count => count.Answer.Quantity is not null)
            .ToList();
        var before = counts.FindLast(count => count.Day < Asked.First);
        counts.RemoveAll(count => count.Day < Asked.First);
        if (counts.Count == 0)
        {
            return null;
        }

        var last = counts[^1];
        if (since >= Asked.First)
        {
            return Between(null, new DateRange(since.Value, last.Day), counts);
        }

        if (before is not null)
        {
            return Between(before, new DateRange(Asked.First, last.Day), [before, .. counts]);
        }

        // A rise from the first count within the period on knows nothing of that day itself.
        var start = counts.FindLast(count => count.Day == counts[0].Day)!;
        return start.Day < last.Day ? Between(start, new DateRange(start.Day.AddDays(1), last.Day), counts[counts.IndexOf(start)..]) : null;
    }

    private static Rise Between(Count? start, DateRange days, List<Count> counts)
    {
        var last = counts[^1];
        List<(Count Was, Count Now)> fell = [.. counts.Zip(counts.Skip(1)).Where(pair => pair.Second.Best < pair.First.Best)];
        var quantity = start is null ? last.Answer.Quantity! : Less(last.Answer.Quantity!, start.Answer.Quantity!);
        if (quantity is not null && fell.Count > 0)
        {
            var rises = counts.Zip(counts.Skip(1)).Sum(pair => Math.Max(0, pair.Second.Best - pair.First.Best)) + (start is null ? counts[0].Best : 0);
            quantity = new Quantity(quantity.Low, quantity.Best, quantity.High is { } high ? Math.Max(high, rises) : null, Qualifier.Derived, quantity.Words, quantity.IsCeiling);
        }

        return new Rise(start, last, days, quantity, fell);
    }

    /// <summary>One count less an earlier one; null where it fell: nobody moves a negative number of times.</summary>
    private static Quantity? Less(Quantity later, Quantity earlier)
    {
        var rise = later - earlier;
        return rise.Best < 0 ? null : new Quantity(Math.Max(0, rise.Low ?? 0), rise.Best, rise.High, later.IsExact && earlier.IsExact ? Qualifier.Exact : Qualifier.Derived);
    }

    private List<DateRange> Gaps(DateRange covered)
    {
        List<DateRange> gaps = [];
        if (covered.First > Asked.First)
        {
            gaps.Add(new DateRange(Asked.First, covered.First.AddDays(-1)));
        }

        if (covered.Last < Asked.Last)
        {
            gaps.Add(new DateRange(covered.Last.AddDays(1), Asked.Last));
        }

        return gaps;
    }

    private Explanation Explain(SeriesView series, Rise rise, List<DateRange> gaps)
    {
        string[] notes =
        [
            .. rise.Base is null ? [string.Create(CultureInfo.InvariantCulture, $"since:{rise.Days.First:yyyy-MM-dd}")] : Array.Empty<string>(),
            .. gaps.Select(gap => $"gap:{gap}"),
            .. rise.Fell.Select(fall => string.Create(CultureInfo.InvariantCulture, $"count-fell:{fall.Now.Day:yyyy-MM-dd}:{fall.Was.Best:0.###}:{fall.Now.Best:0.###}")),
        ];
        return rise.Base is null
            ? rise.Last.Answer.Explanation with { Quantity = rise.Quantity, Notes = [.. rise.Last.Answer.Explanation.Notes, .. notes] }
            : new Explanation
            {
                Kind = ExplanationKind.RiseOfCount,
                Quantity = rise.Quantity,
                State = rise.Quantity is null ? CellState.Unknown : null,
                Place = view.Gazetteer.ById(rise.Last.Round.PlaceId),
                Source = series.Series.Producer.Name,
                AsOf = rise.Last.Day,
                AgeDays = Math.Max(0, question.On.DayNumber - rise.Last.Day.DayNumber),
                Notes = notes,
                Children = [rise.Last.Answer.Explanation, rise.Base.Answer.Explanation],
            };
    }

    private Reading Reading(SeriesView series, Rise rise, PartAnswer answer, Quantity quantity, List<DateRange> gaps)
    {
        var round = rise.Last.Round.Round;
        return new Reading
        {
            Place = view.Gazetteer.ById(rise.Last.Round.PlaceId)!,
            Kind = ReadingKind.Own,
            Quantity = quantity,
            Series = series.Series,
            Producers = [series.Series.Producer.Name],
            Group = series.Series.Key.Group,
            Scope = series.Series.Key.Scope,
            Nature = series.Series.Key.Nature,
            SourceKind = series.Series.Producer.Kind,
            Reliability = series.Series.Producer.Reliability,
            AsOf = round.Until,
            Newest = round.Until,
            Published = round.Published,
            PublishedAssumed = round.PublishedAssumed,
            Coverage = Coverage.Own with { Share = Math.Min(1m, (decimal)rise.Days.Days / Asked.Days), Uncovered = gaps },
            HasConflict = answer.HasConflict,
            HasGaps = answer.HasGaps,
            People = answer.People,
            Explanation = answer.Explanation,
        };
    }

    private sealed record Count(PlaceRound Round, PartAnswer Answer)
    {
        public DateOnly Day => Round.Round.Until;

        public decimal Best => Answer.Quantity!.Best;
    }

    /// <param name="Base">The count it starts from; null: zero, since it began then.</param>
    /// <param name="Last">The count it ends at.</param>
    /// <param name="Days">The days it covers.</param>
    /// <param name="Quantity">The rise, or null: the count fell.</param>
    /// <param name="Fell">Where the count fell on the way.</param>
    private sealed record Rise(Count? Base, Count Last, DateRange Days, Quantity? Quantity, List<(Count Was, Count Now)> Fell);
}
