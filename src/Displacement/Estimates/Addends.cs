using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Places;

namespace Displacement.Estimates;

/// <summary>Sums places: the readings that go in, the places that have none, and what the sum may claim.</summary>
/// <param name="place">The place the sum stands for.</param>
/// <param name="series">The one series summed, or null: whatever wins in each place.</param>
/// <param name="question">The question.</param>
/// <param name="gazetteer">The places, to know in which of the summed ones another place lies.</param>
/// <param name="open">Gives the tree of what is known of one place beneath.</param>
internal sealed class Addends(Place place, SeriesView? series, Question question, Gazetteer gazetteer, Func<Outcome, Explanation> open)
{
    private readonly List<Reading> readings = [];
    private readonly List<Outcome> outcomes = [];
    private readonly List<Place> missing = [];
    private readonly List<Place> elsewhere = [];
    private readonly List<(Place Place, Outcome Outcome)> claimed = [];
    private readonly List<Explanation> states = [];
    private readonly List<PeopleCoverage> unknown = [];

    /// <summary>Adds what is known of one place beneath.</summary>
    /// <param name="child">The place.</param>
    /// <param name="outcome">What is known of it.</param>
    /// <param name="expected">Whether it is missing where nothing is known.</param>
    public void Add(Place child, Outcome outcome, bool expected)
    {
        if (outcome.Claims.Count > 0)
        {
            claimed.Add((child, outcome));
        }
        else if (outcome.Winner is { } reading)
        {
            Take(reading, outcome);
        }
        else if (expected || outcome.State is not null)
        {
            Miss(child, outcome);
        }
    }

    private void Take(Reading reading, Outcome outcome)
    {
        readings.Add(reading);
        outcomes.Add(outcome);
    }

    private void Miss(Place child, Outcome outcome)
    {
        missing.Add(child);
        unknown.Add(outcome.People);
        if (outcome.Explanation is { } why)
        {
            states.Add(why);
        }
    }

    /// <summary>
    /// Places of which somebody says that another counts their people. They are covered where that place is in the sum with that
    /// source's own number; else a number that others have stands, and without one they are missing.
    /// </summary>
    private void SettleClaims()
    {
        foreach (var (child, outcome) in claimed)
        {
            if (outcome.Claims.FirstOrDefault(claim => IsHeld(claim, outcome.Winner)) is { } held)
            {
                elsewhere.Add(child);
                states.Add(held.Explanation);
            }
            else if (outcome.Winner is { } reading)
            {
                Take(reading, outcome);
            }
            else
            {
                Miss(child, outcome);
            }
        }

        claimed.Clear();
    }

    private bool IsHeld(ElsewhereClaim claim, Reading? own)
    {
        if (own is not null && own.Producers.Contains(claim.Producer, StringComparer.Ordinal))
        {
            return false;
        }

        for (var id = claim.PlaceId; id is { } at; id = gazetteer.ById(at)?.ParentId)
        {
            if (readings.Exists(reading => reading.Place.Id == at && Holds(reading, claim)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a reading of the place that counts the people, or of one around it, has that place's number of the same source in it.</summary>
    private static bool Holds(Reading reading, ElsewhereClaim claim) => reading.Place.Id == claim.PlaceId
        ? reading.Producers.Contains(claim.Producer, StringComparer.Ordinal)
        : reading.Producers is [var only] && only == claim.Producer
            && !reading.Coverage.Missing.Concat(reading.Coverage.MissingBelow).Any(place => place.Id == claim.PlaceId);

    /// <summary>The sum; null where no place has a number.</summary>
    public Reading? Sum()
    {
        SettleClaims();
        if (readings.Count == 0)
        {
            return null;
        }

        var older = NotCovered();
        var left = LeftOut(older);
        var summed = Without(left);
        var quantity = Quantity.Sum(summed.Select(reading => reading.Quantity));
        var only = readings.Select(reading => reading.Series?.Id).Distinct().Count() == 1 ? readings[0].Series : null;
        return new Reading
        {
            Place = place,
            Kind = series is null && only is null ? ReadingKind.Patchwork : ReadingKind.SumOfChildren,
            Quantity = quantity,
            Series = series?.Series ?? only,
            Producers = [.. readings.SelectMany(reading => reading.Producers).Distinct(StringComparer.Ordinal)],
            Group = readings.Select(reading => reading.Group).Distinct(StringComparer.Ordinal).Count() == 1 ? readings[0].Group : question.Group.Code,
            Scope = readings.MaxBy(reading => Narrowness(reading.Scope))!.Scope,
            Nature = readings.Max(reading => reading.Nature),
            SourceKind = readings.Max(reading => reading.SourceKind),
            Reliability = readings.Max(reading => reading.Reliability),
            AsOf = summed.Min(reading => reading.AsOf),
            Newest = readings.Max(reading => reading.Newest),
            Round = readings.Select(reading => reading.Round).Distinct(StringComparer.Ordinal).Count() == 1 ? readings[0].Round : null,
            Published = readings.Max(reading => reading.Published),
            PublishedAssumed = readings.Exists(reading => reading.PublishedAssumed),
            Coverage = Covered(older, left),
            HasConflict = summed.Exists(reading => reading.HasConflict),
            HasGaps = summed.Exists(reading => reading.HasGaps),
            People = summed.Select(reading => reading.People).Concat(unknown).Aggregate(new PeopleCoverage(0, 0), (sum, people) => sum + people),
            Explanation = Explain(quantity, older, left),
        };
    }

    private List<Reading> Without(List<Reading> some) => some.Count == 0 ? readings : readings.FindAll(reading => !some.Contains(reading));

    private static int Narrowness(Scope scope) => scope switch
    {
        Scope.Whole => 0,
        Scope.Unstated => 1,
        _ => 2,
    };

    private List<Reading> NotCovered()
    {
        if (series is null || question.Measure != MeasureKind.Stock)
        {
            return [];
        }

        var newest = readings.Max(reading => reading.Newest);
        var rounds = readings.Where(reading => reading.Newest == newest).Select(reading => reading.Round).Where(round => !string.IsNullOrEmpty(round)).ToHashSet(StringComparer.Ordinal);
        return readings.FindAll(reading => reading.Newest < newest && !(rounds.Contains(reading.Round!) && newest.DayNumber - reading.Newest.DayNumber <= RoundInfo.MostDaysOfOneNumber));
    }

    private List<Reading> LeftOut(List<Reading> older)
    {
        var rest = older.Sum(reading => reading.Quantity.Best);
        return older.Count > 0 && rest <= Tolerance.Noted(readings.Sum(reading => reading.Quantity.Best)) ? older : [];
    }

    private Coverage Covered(List<Reading> older, List<Reading> left)
    {
        var of = readings.Count + elsewhere.Count + missing.Count;
        return new Coverage(
            of,
            readings.Count + elsewhere.Count,
            missing,
            [.. older.Select(reading => reading.Place).Concat(Without(older).SelectMany(reading => reading.Coverage.NotCovered))],
            [.. elsewhere, .. readings.SelectMany(reading => reading.Coverage.CountedElsewhere)],
            [.. left.Select(reading => reading.Place)],
            (readings.Sum(reading => reading.Coverage.Share) + elsewhere.Count) / of,
            series?.CoversAll ?? false)
        {
            Gaps = [.. readings.SelectMany(reading => reading.Coverage.Gaps)],
            Uncovered = [.. readings.SelectMany(reading => reading.Coverage.Uncovered).Distinct()],
            MissingBelow = [.. readings.SelectMany(reading => reading.Coverage.Missing.Concat(reading.Coverage.MissingBelow))],
        };
    }

    private Explanation Explain(Quantity quantity, List<Reading> older, List<Reading> left) => new()
    {
        Kind = ExplanationKind.SumOfChildren,
        Quantity = quantity,
        Place = place,
        Source = series?.Series.Producer.Name,
        Children = new DeferredNodes(readings.Count + states.Count, () => [.. Covered(older), .. Older(older, left), .. states]),
    };

    private IEnumerable<Explanation> Covered(List<Reading> older)
    {
        for (var i = 0; i < readings.Count; i++)
        {
            if (older.Count == 0 || !older.Contains(readings[i]))
            {
                yield return open(outcomes[i]);
            }
        }
    }

    private IEnumerable<Explanation> Older(List<Reading> older, List<Reading> left) => older.Select(reading => new Explanation
    {
        Kind = ExplanationKind.CarriedForward,
        Quantity = reading.Quantity,
        Place = reading.Place,
        Source = reading.Series?.Producer.Name,
        AsOf = reading.AsOf,
        AgeDays = question.On.DayNumber - reading.AsOf.DayNumber,
        Notes = left.Contains(reading) ? ["left-out"] : ["not-covered"],
        Children = [open(outcomes[readings.IndexOf(reading)])],
    });
}
