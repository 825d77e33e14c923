using Displacement.Ledger;
using Displacement.Places;

namespace Displacement.Estimates;

/// <summary>Makes the answer of an outcome: status, losers, residual, disagreements and the tree.</summary>
internal sealed class EstimateBuilder(LedgerView view, Question question, SelectionRule rule)
{
    private readonly Lazy<HashSet<int>> holders = new(() =>
    [
        .. view.Series.SelectMany(series => series.Places.Select(series.For)).SelectMany(rounds => rounds)
            .SelectMany(round => round.Cells).Select(cell => cell.Value.ElsewherePlaceId).OfType<int>(),
    ]);

    public Estimate Build(Place place, Outcome outcome)
    {
        if (outcome.Winner is not { } winner)
        {
            return new Estimate
            {
                Question = question,
                Place = place,
                Status = EstimateStatus.Unknown,
                Rule = rule,
                State = outcome.State,
                People = outcome.People,
                CountedIn = outcome.ElsewherePlaceId is { } id ? view.Gazetteer.ById(id) : null,
                Explanation = outcome.Explanation,
            };
        }

        var losers = Losers(winner, outcome.Candidates);
        var residual = ResidualOf(winner, outcome);
        return new Estimate
        {
            Question = question,
            Place = place,
            Status = StatusOf(winner),
            People = winner.People,
            Winner = winner,
            HoldsOthers = holders.Value.Contains(place.Id),
            Step = outcome.Step,
            Rule = rule,
            Alternatives = losers,
            Disagreements = [.. losers.Where(loser => Disagreement.Between(winner, loser)).Select(loser => new Disagreement(winner, loser))],
            Residual = residual,
            Explanation = Explain(winner, outcome.Step, losers, residual),
        };
    }

    /// <summary>The tree of a place within the tree of a larger one: what others say is shown where it contradicts.</summary>
    public Explanation Beneath(Outcome outcome)
    {
        var winner = outcome.Winner!;
        if (outcome.Candidates.Count < 2)
        {
            return winner.Explanation;
        }

        var losers = Losers(winner, outcome.Candidates).FindAll(loser => winner.OtherCarriers.Contains(loser) || Disagreement.Between(winner, loser));
        return losers.Count == 0 ? winner.Explanation : Explain(winner, outcome.Step, losers, null);
    }

    private static EstimateStatus StatusOf(Reading winner)
    {
        if (winner.HasConflict)
        {
            return EstimateStatus.Conflict;
        }

        return winner.HasGaps || !winner.Coverage.IsComplete || !winner.People.IsComplete ? EstimateStatus.Partial : EstimateStatus.Known;
    }

    /// <summary>A sum of the same series that says the same number is the winner again, seen from beneath.</summary>
    private static List<Reading> Losers(Reading winner, IReadOnlyList<Reading> candidates) =>
        [.. candidates.Where(reading => !ReferenceEquals(reading, winner)
            && !(reading.Series?.Id == winner.Series?.Id && reading.Quantity.Best == winner.Quantity.Best && reading.AsOf == winner.AsOf))];

    /// <summary>Own less what wins in the places beneath, so that every table adds up.</summary>
    private static Residual? ResidualOf(Reading winner, Outcome outcome)
    {
        if (winner.Kind != ReadingKind.Own)
        {
            return null;
        }

        if (outcome.Beneath is { } beneath)
        {
            return Residual.Between(winner, beneath);
        }

        var sums = outcome.Candidates.Where(reading => reading.Kind != ReadingKind.Own).ToList();
        var sum = sums.Find(reading => reading.Series?.Id == winner.Series?.Id && reading.Series is not null)
            ?? sums.Find(reading => reading.Group == winner.Group);
        return sum is null ? null : Residual.Between(winner, sum);
    }

    private Explanation Explain(Reading winner, string step, List<Reading> losers, Residual? residual)
    {
        var tree = Fresh(winner);
        if (losers.Count > 0)
        {
            tree = new Explanation
            {
                Kind = ExplanationKind.Chosen,
                Quantity = winner.Quantity,
                Place = winner.Place,
                Source = string.Join("; ", winner.Producers),
                AsOf = winner.AsOf,
                AgeDays = Age(winner),
                Notes = [$"rule:{rule.Name}/{rule.Version}", $"step:{step}", .. Decided(winner, step)],
                Children = [tree, .. losers.Select(Fresh)],
            };
        }

        return residual is { Kind: not ResidualKind.None }
            ? tree with { Children = [.. tree.Children, ResidualNode(winner, residual)] }
            : tree;
    }

    /// <summary>Who decided, and why.</summary>
    private IEnumerable<string> Decided(Reading winner, string step) => step == "decision"
        ? view.Decisions.Where(one => one.PlaceId == winner.Place.Id && one.Group == question.Group.Code && one.SeriesId == winner.Series?.Id).TakeLast(1).Select(one => $"decided:{one.Reason}")
        : [];

    private static Explanation ResidualNode(Reading winner, Residual residual) => new()
    {
        Kind = ExplanationKind.Residual,
        Place = winner.Place,
        Difference = residual.Difference,
        Notes = ["own-less-places"],
    };

    private Explanation Fresh(Reading reading) => reading.Explanation with
    {
        AsOf = reading.Explanation.AsOf ?? reading.AsOf,
        AgeDays = reading.Explanation.AgeDays ?? Age(reading),
        Source = reading.Explanation.Source ?? string.Join("; ", reading.Producers),
    };

    private int Age(Reading reading) => Math.Max(0, question.On.DayNumber - reading.AsOf.DayNumber);
}
