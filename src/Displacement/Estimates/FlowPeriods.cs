using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Periods;

namespace Displacement.Estimates;

/// <summary>A flow for an asked period: the sum of reported periods that tile it.</summary>
/// <remarks>Gaps make it partial and are named; overlaps are chosen between, never added; no period is split pro rata.</remarks>
internal sealed class FlowPeriods(Question question, LedgerView view)
{
    private DateRange Asked => question.During ?? DateRange.OfDay(question.On);

    /// <summary>The answer of one series for one place.</summary>
    public OwnAnswer? Answer(SeriesView series, IReadOnlyList<PlaceRound> rounds, Func<PlaceRound, PartAnswer> resolve)
    {
        var answers = rounds
            .Where(round => Asked.Contains(round.Round.Days))
            .Select(round => (Round: round, Answer: resolve(round)))
            .Where(pair => pair.Answer.Quantity is not null)
            .ToList();
        var chosen = Tile(answers);
        if (chosen.Count == 0)
        {
            return null;
        }

        var newest = chosen[^1].Round;
        var sum = Quantity.Sum(chosen.Select(pair => pair.Answer.Quantity!));
        var answer = new PartAnswer
        {
            Quantity = sum,
            HasConflict = chosen.Exists(pair => pair.Answer.HasConflict || Others(pair, answers).Exists(other => other.Answer.Quantity!.Best != pair.Answer.Quantity!.Best)),
            HasGaps = DaysOf(chosen) < Asked.Days || chosen.Exists(pair => pair.Answer.HasGaps),
            People = new PeopleCoverage(sum.Best, sum.Best),
            Explanation = Explain(chosen, answers, sum, newest),
        };
        return new OwnAnswer(newest, answer, Reading(series, newest, answer, sum, chosen));
    }

    /// <summary>Of overlapping periods those are taken that leave the fewest days out; then the later said.</summary>
    private static List<(PlaceRound Round, PartAnswer Answer)> Tile(List<(PlaceRound Round, PartAnswer Answer)> all)
    {
        var ordered = all.OrderBy(pair => pair.Round.Round.Until).ThenByDescending(pair => pair.Round.Round.AsOf).ThenBy(pair => pair.Round.Round.Published).ToList();
        var best = new (int Days, int Previous, bool Taken)[ordered.Count + 1];
        for (var i = 1; i <= ordered.Count; i++)
        {
            var round = ordered[i - 1].Round.Round;
            var previous = i - 1;
            while (previous > 0 && ordered[previous - 1].Round.Round.Until >= round.AsOf)
            {
                previous--;
            }

            var with = best[previous].Days + round.Days.Days;
            best[i] = with >= best[i - 1].Days ? (with, previous, true) : (best[i - 1].Days, i - 1, false);
        }

        List<(PlaceRound, PartAnswer)> chosen = [];
        for (var i = ordered.Count; i > 0; i = best[i].Previous)
        {
            if (best[i].Taken)
            {
                chosen.Add(ordered[i - 1]);
            }
        }

        chosen.Reverse();
        return chosen;
    }

    private static int DaysOf(List<(PlaceRound Round, PartAnswer Answer)> chosen) => chosen.Sum(pair => pair.Round.Round.Days.Days);

    private List<DateRange> Uncovered(List<(PlaceRound Round, PartAnswer Answer)> chosen)
    {
        List<DateRange> gaps = [];
        var next = Asked.First;
        foreach (var (round, _) in chosen)
        {
            if (round.Round.AsOf > next)
            {
                gaps.Add(new DateRange(next, round.Round.AsOf.AddDays(-1)));
            }

            next = round.Round.Until.AddDays(1);
        }

        return next <= Asked.Last ? [.. gaps, new DateRange(next, Asked.Last)] : gaps;
    }

    /// <summary>What other carriers say of the same period.</summary>
    private static List<(PlaceRound Round, PartAnswer Answer)> Others((PlaceRound Round, PartAnswer Answer) chosen, List<(PlaceRound Round, PartAnswer Answer)> all) =>
        all.FindAll(other => !ReferenceEquals(other.Round, chosen.Round) && other.Round.Round.Days == chosen.Round.Round.Days);

    /// <summary>A period with what other carriers say of it: the same number is an echo, another one a conflict.</summary>
    private static Explanation Heard((PlaceRound Round, PartAnswer Answer) chosen, List<(PlaceRound Round, PartAnswer Answer)> others) => others.Count == 0
        ? chosen.Answer.Explanation
        : chosen.Answer.Explanation with
        {
            Kind = ExplanationKind.Chosen,
            Cell = null,
            Notes = others.TrueForAll(other => other.Answer.Quantity!.Best == chosen.Answer.Quantity!.Best) ? ["echo"] : [],
            Children = [chosen.Answer.Explanation, .. others.Select(other => other.Answer.Explanation)],
        };

    private Explanation Explain(List<(PlaceRound Round, PartAnswer Answer)> chosen, List<(PlaceRound Round, PartAnswer Answer)> all, Quantity sum, PlaceRound newest)
    {
        return new Explanation
        {
            Kind = ExplanationKind.SumOfPeriods,
            Quantity = sum,
            Place = view.Gazetteer.ById(newest.PlaceId),
            Notes = [.. Uncovered(chosen).Select(gap => $"gap:{gap}")],
            Children = [.. chosen.Select(pair => Heard(pair, Others(pair, all)))],
        };
    }

    private Reading Reading(SeriesView series, PlaceRound newest, PartAnswer answer, Quantity sum, List<(PlaceRound Round, PartAnswer Answer)> chosen)
    {
        var share = Math.Min(1m, (decimal)DaysOf(chosen) / Asked.Days);
        return new Reading
        {
            Place = view.Gazetteer.ById(newest.PlaceId)!,
            Kind = ReadingKind.Own,
            Quantity = sum,
            Series = series.Series,
            Producers = [series.Series.Producer.Name],
            Group = series.Series.Key.Group,
            Scope = series.Series.Key.Scope,
            Nature = series.Series.Key.Nature,
            SourceKind = series.Series.Producer.Kind,
            Reliability = series.Series.Producer.Reliability,
            AsOf = chosen[0].Round.Round.Until,
            Newest = newest.Round.Until,
            Published = chosen.Max(pair => pair.Round.Round.Published),
            PublishedAssumed = chosen.Exists(pair => pair.Round.Round.PublishedAssumed),
            Coverage = Coverage.Own with { Share = share, Uncovered = Uncovered(chosen) },
            HasConflict = answer.HasConflict,
            HasGaps = answer.HasGaps,
            People = answer.People,
            Explanation = answer.Explanation,
        };
    }
}
