using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Places;

namespace Displacement.Estimates;

/// <summary>Turns what the ledger believes into one estimate a place (docs/methods/). Pure: it reads a view and nothing else.</summary>
/// <remarks>
/// The readings of a place are each series' own figure, each series' sum of the places beneath, and the patchwork of the
/// winners beneath. They are chosen between by one rule. Not safe for use from several threads at once.
/// </remarks>
public sealed class Reconciler
{
    private const int All = -1;

    private readonly LedgerView view;
    private readonly Question question;
    private readonly SelectionRule rule;
    private readonly EstimateBuilder builder;
    private readonly OwnReadings own;
    private readonly Touched touched;
    private readonly Dictionary<(int Place, int Series), Outcome> known = [];
    private readonly ChosenReadings? chosen;

    /// <summary>Prepares the reconciling of one view.</summary>
    /// <param name="view">What the ledger believes.</param>
    /// <param name="question">What is asked; its place may be asked about, and every place beneath it.</param>
    /// <param name="rule">The rule that chooses.</param>
    public Reconciler(LedgerView view, Question question, SelectionRule rule)
        : this(view, question, rule, null)
    {
    }

    /// <summary>Prepares the reconciling of one view, in which the readings that were chosen in another are kept where they are still there.</summary>
    internal Reconciler(LedgerView view, Question question, SelectionRule rule, ChosenReadings? chosen)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(question);
        this.view = view;
        this.question = question;
        this.rule = rule;
        this.chosen = chosen;
        builder = new EstimateBuilder(view, question, rule);
        own = new OwnReadings(view, question, new Leaves(view, question.On));
        touched = new Touched(view);
    }

    /// <summary>The estimate of the question: of its place, or the sum of the readings of the level it names.</summary>
    public Estimate Estimate() =>
        question.Level is { } level && level != question.Place.Level
            ? builder.Build(question.Place, AtLevel(level))
            : Estimate(question.Place);

    /// <summary>The estimate of one place.</summary>
    /// <param name="place">The question's place, or one beneath it.</param>
    public Estimate Estimate(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return builder.Build(place, Resolve(place, All));
    }

    /// <summary>What was chosen so far, place by place.</summary>
    internal ChosenReadings Chosen() => new(known.Where(one => one.Value.Winner is not null).ToDictionary(
        one => (one.Key.Place, one.Key.Series == All ? All : view.Series[one.Key.Series].Series.Id),
        one => (one.Value.Winner!.Series?.Id, one.Value.Winner.Kind)));

    private Outcome AtLevel(AdminLevel level)
    {
        var places = Lasting(view.Gazetteer.AtLevel(question.Place, level));
        List<Reading> sums = [];
        for (var series = 0; series < view.Series.Count; series++)
        {
            sums.AddRange(Sum(question.Place, places, series) is { } one ? [one] : []);
        }

        if (sums.Count > 1 && Sum(question.Place, places, All) is { Kind: ReadingKind.Patchwork } patchwork)
        {
            sums.Add(patchwork);
        }

        return Decide(question.Place, All, sums, Outcome.Nothing);
    }

    private Outcome Resolve(Place place, int series)
    {
        if (!known.TryGetValue((place.Id, series), out var outcome))
        {
            outcome = series == All ? ResolveAll(place) : ResolveOne(place, series);
            known[(place.Id, series)] = outcome;
        }

        return outcome;
    }

    private Outcome ResolveOne(Place place, int index)
    {
        if (!touched.Has(index, place))
        {
            return Outcome.Nothing;
        }

        var series = view.Series[index];
        var told = own.Of(series, place);
        var sum = Sum(place, Children(place), index);
        List<Reading> readings = [];
        if (told?.Reading is { } reading && (sum is null || !IsRollUp(series, place, told, reading)))
        {
            readings.Add(reading);
            readings.AddRange(reading.OtherCarriers);
        }

        if (sum is not null)
        {
            readings.Add(sum);
        }

        return Decide(place, series.Series.Id, readings, told is null ? Outcome.Nothing : State(told, series));
    }

    private Outcome ResolveAll(Place place)
    {
        List<Reading> readings = [];
        List<ElsewhereClaim> claims = [];
        var state = Outcome.Nothing;
        for (var series = 0; series < view.Series.Count; series++)
        {
            var outcome = Resolve(place, series);
            readings.AddRange(outcome.Candidates);
            claims.AddRange(outcome.Claims);
            state = outcome.State is null || state.State is not null ? state : outcome;
        }

        // A remark that others count these people is read before the zero that another source repeats.
        if (state.State == CellState.CountedElsewhere && readings.TrueForAll(reading => reading.Quantity is { Best: 0, High: 0 }))
        {
            return state;
        }

        var beneath = touched.SeriesIn(place) > 1 ? Sum(place, Children(place), All) : null;
        if (beneath is { Kind: ReadingKind.Patchwork })
        {
            readings.Add(beneath);
        }

        return Decide(place, All, Echoes.Merge(readings), state) with { Claims = claims, Beneath = beneath };
    }

    private Outcome Decide(Place place, int series, IReadOnlyList<Reading> readings, Outcome without)
    {
        if (readings.Count == 0)
        {
            return without;
        }

        if (chosen?.Of(place.Id, series, readings) is { } kept)
        {
            return new Outcome(kept, "kept", readings);
        }

        var (winner, step) = rule.Choose(readings, Decided(place, readings));
        return new Outcome(winner, step, readings);
    }

    private int? Decided(Place place, IReadOnlyList<Reading> readings) => view.Decisions
        .LastOrDefault(decision => decision.PlaceId == place.Id
            && decision.Group == question.Group.Code
            && Disagreement.Holds(decision, question.On, readings))?.SeriesId;

    private static Outcome State(OwnAnswer told, SeriesView series) => new(
        null,
        "only",
        [],
        told.Answer.NotListed ? null : told.Answer.State,
        told.Answer.ElsewherePlaceId,
        told.Answer.Explanation)
    {
        People = told.Answer.People,
        Claims = told.Answer.State == CellState.CountedElsewhere && !told.Answer.NotListed
            ? [new ElsewhereClaim(series.Series.Producer.Name, told.Answer.ElsewherePlaceId, told.Answer.Explanation)]
            : [],
    };

    private List<Place> Children(Place place) => Lasting(view.Gazetteer.Children(place));

    /// <summary>Without units that had ended by the asked day, unless somebody counted people in them.</summary>
    private List<Place> Lasting(IEnumerable<Place> places) =>
        [.. places.Where(place => touched.Any(place) || !(question.On > place.ValidUntil))];

    private Reading? Sum(Place place, List<Place> places, int index)
    {
        if (!places.Any(child => index == All ? touched.Any(child) : touched.Has(index, child)))
        {
            return null;
        }

        var series = index == All ? null : view.Series[index];
        var addends = new Addends(place, series, question, view.Gazetteer, builder.Beneath);
        foreach (var child in places)
        {
            addends.Add(child, Resolve(child, index), expected: !IsComplete(child, series));
        }

        return addends.Sum();
    }

    /// <summary>Whether nobody expects a figure for a place without one: its source speaks for all places, and has none there.</summary>
    private bool IsComplete(Place child, SeriesView? series) => series is not null
        ? series.CoversAll
        : view.Series.Any(one => one.CoversAll) && !touched.Any(child);

    /// <summary>A row for a larger place that equals the sum of its round's rows beneath it carries their coverage, and is not an own figure.</summary>
    private bool IsRollUp(SeriesView series, Place place, OwnAnswer told, Reading reading) =>
        question.Measure == MeasureKind.Stock
        && Beneath(series, told.Round.Round, place) is { } beneath
        && Math.Abs(beneath - reading.Quantity.Best) < 0.5m;

    private decimal? Beneath(SeriesView series, RoundInfo round, Place place)
    {
        decimal? sum = null;
        foreach (var child in view.Gazetteer.Children(place))
        {
            if ((own.InRound(series, round, child)?.Best ?? Beneath(series, round, child)) is { } number)
            {
                sum = (sum ?? 0) + number;
            }
        }

        return sum;
    }
}
