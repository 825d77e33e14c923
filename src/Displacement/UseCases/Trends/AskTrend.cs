using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Periods;
using Displacement.Places;
using Displacement.Storage;

namespace Displacement.UseCases.Trends;

/// <summary>Answers how a total went, period by period: a stock at the end of each, a movement within each. A period of which nothing is known is a gap.</summary>
/// <param name="db">The ledger; it is only read.</param>
/// <param name="clock">Says what now is.</param>
public sealed class AskTrend(DisplacementDb db, TimeProvider clock)
{
    private const int MostPoints = 400;
    private const int DaysOfWeek = 7;
    private const int MonthsOfQuarter = 3;

    private readonly LedgerReader reader = new(db);

    /// <summary>The points, the oldest first; the last one is that of the last day.</summary>
    /// <param name="request">What is asked.</param>
    /// <exception cref="LedgerException">A place or group that does not exist, no period, or more than 400 points.</exception>
    public IReadOnlyList<TrendPoint> Run(TrendRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Total.Group is null)
        {
            throw new LedgerException(Refusal.Usage, "A trend is of one group: name it with --group.");
        }

        if (request.From > request.To)
        {
            throw new LedgerException(Refusal.Usage, "The trend ends before it begins: --to lies before --from.");
        }

        var days = Days(request).Take(MostPoints + 1).ToList();
        if (days.Count > MostPoints)
        {
            throw new LedgerException(Refusal.Usage, $"That are more than {MostPoints} points. Ask for a shorter time, or by month or quarter.");
        }

        using HeldConnection held = new(db);
        var now = clock.GetUtcNow();
        var known = request.Total.Known ?? now;
        var gazetteer = reader.Places(known);
        var question = new AskTotal(db, clock).Question(request.Total with { On = request.To, During = During(request, request.From, request.To) }, gazetteer, known);
        List<TrendPoint> points = [];
        Estimate? before = null;
        var first = request.From;
        foreach (var day in days)
        {
            var during = During(request, first, day);
            first = day.AddDays(1);
            var estimate = Estimate(question with { On = day, During = during }, gazetteer);
            var change = during is null && before?.Winner is { } was && estimate.Winner is { } becomes && was.Newest != becomes.Newest ? Comparing.Change(before, estimate) : null;
            points.Add(new TrendPoint(estimate, request.WithThen ? Then(request, day, during, known) : null, change));
            before = estimate;
        }

        return points;
    }

    /// <summary>As known at the end of the day itself; null where that is later than the asked moment.</summary>
    private Estimate? Then(TrendRequest request, DateOnly day, DateRange? during, DateTimeOffset known)
    {
        var moment = new DateTimeOffset(day, TimeOnly.MaxValue, TimeSpan.Zero);
        if (moment > known)
        {
            return null;
        }

        var gazetteer = reader.Places(moment);
        return gazetteer.Resolve(request.Total.Place) is PlaceMatch.Found
            ? Estimate(new AskTotal(db, clock).Question(request.Total with { On = day, During = during, Known = moment }, gazetteer, moment), gazetteer)
            : null;
    }

    /// <summary>The days that a point of a movement stands for; a stock has none.</summary>
    private static DateRange? During(TrendRequest request, DateOnly first, DateOnly last) => request.Total.Measure == MeasureKind.Stock ? null : new DateRange(first, last);

    private Estimate Estimate(Question question, Gazetteer gazetteer) => new Reconciler(reader.Load(question, gazetteer), question, reader.RuleOf(question)).Estimate();

    private static IEnumerable<DateOnly> Days(TrendRequest request)
    {
        var day = End(request.From, request.Step);
        while (day < request.To)
        {
            yield return day;
            day = End(day.AddDays(1), request.Step);
        }

        yield return request.To;
    }

    /// <summary>The last day of the period that a day lies in.</summary>
    private static DateOnly End(DateOnly day, TrendStep step)
    {
        if (step == TrendStep.Week)
        {
            return day.AddDays((DaysOfWeek - (int)day.DayOfWeek) % DaysOfWeek);
        }

        var months = step == TrendStep.Month ? 0 : (MonthsOfQuarter - (((day.Month - 1) % MonthsOfQuarter) + 1));
        return new DateOnly(day.Year, day.Month, 1).AddMonths(months + 1).AddDays(-1);
    }
}
