using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Periods;
using Displacement.Places;
using Displacement.Storage;
using Displacement.UseCases.Situations;

namespace Displacement.UseCases.Movements;

/// <summary>Answers how many were newly displaced since an event, up to a day.</summary>
/// <param name="db">The ledger; it is only read.</param>
/// <param name="clock">Says what now is.</param>
public sealed class AskSince(DisplacementDb db, TimeProvider clock)
{
    private readonly LedgerReader reader = new(db);

    /// <summary>Newly displaced since an event, in its place unless the request names another.</summary>
    /// <param name="eventId">The event's number.</param>
    /// <param name="request">Group, last day and moment; its place may be empty.</param>
    /// <exception cref="LedgerException">No such event, place or group; an event without a place and none named; a day before the event.</exception>
    public NewlyDisplaced Run(int eventId, TotalRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var happening = new AskEvents(db, clock).Run(known: request.Known, publishedBy: request.PublishedBy).FirstOrDefault(one => one.Id == eventId)
            ?? throw new LedgerException(Refusal.Usage, $"There is no event {eventId}. 'displacement events' lists them.").As("NoEvent", eventId);
        var place = request.Place.Length > 0 ? request.Place : happening.Place?.Key
            ?? throw new LedgerException(Refusal.Usage, $"Event {eventId} names no place: say of which you ask.").As("EventWithoutPlace", eventId);
        return Run(happening.Day, request with { Place = place }) with { Event = happening };
    }

    /// <summary>Newly displaced since a day, included.</summary>
    /// <param name="since">The first day.</param>
    /// <param name="request">Place, group, last day (today unless given) and moment; without a group, people displaced within their country.</param>
    /// <exception cref="LedgerException">No such place or group; a last day before the first.</exception>
    public NewlyDisplaced Run(DateOnly since, TotalRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var on = request.On ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        if (on < since)
        {
            throw new LedgerException(Refusal.Usage, $"The day asked about, {on:yyyy-MM-dd}, lies before the first, {since:yyyy-MM-dd}.").As("SinceAfter", on, since);
        }

        using HeldConnection held = new(db);
        var known = request.Known ?? clock.GetUtcNow();
        var gazetteer = reader.Places(known);
        DateRange during = new(since, on);
        var group = request.Group ?? PopulationGroup.Displaced.Code;
        var question = new AskTotal(db, clock).Question(request with { Group = group, On = on, Measure = RunningCounts.MovementOf(PopulationGroup.Of(group).Code), During = during, Level = null }, gazetteer, known);
        var view = reader.Load(question, gazetteer);
        Reconciler reconciler = new(view, question, reader.RuleOf(question));
        return new NewlyDisplaced
        {
            During = during,
            Total = reconciler.Estimate(),
            Beneath = [.. gazetteer.Children(question.Place).Select(reconciler.Estimate).Where(estimate => estimate.Winner is not null)],
            Counts = Counts(view, question, gazetteer),
        };
    }

    private static List<RunningCountSaid> Counts(LedgerView view, Question question, Gazetteer gazetteer)
    {
        Leaves leaves = new(view, question.On);
        PartResolver resolver = new(leaves);
        var ask = Ask.Of(question, view);
        List<RunningCountSaid> all = [];
        foreach (var series in view.Series.Where(series => series.Series.Key.Measure == MeasureKind.Cumulative))
        {
            foreach (var place in series.Places.Select(gazetteer.ById).OfType<Place>())
            {
                Dictionary<DateOnly, decimal> last = [];
                foreach (var told in series.For(place.Id).OrderBy(told => told.Round.Until).ThenBy(told => told.Round.Number, StringComparer.Ordinal).ThenBy(told => told.Round.Published).ThenBy(told => told.Round.Id))
                {
                    if (resolver.Resolve(told, ask, series.Series.Producer.Name) is not { Quantity: { } quantity } answer)
                    {
                        continue;
                    }

                    DateOnly? since = told.Round.AsOf < told.Round.Until ? told.Round.AsOf : null;
                    var key = since ?? DateOnly.MinValue;
                    all.Add(new RunningCountSaid(place, series.Series, told.Round, since, quantity, last.TryGetValue(key, out var before) ? quantity.Best - before : null, answer.Explanation));
                    last[key] = quantity.Best;
                }
            }
        }

        return [.. all.OrderBy(one => one.Moment, StringComparer.Ordinal).ThenBy(one => one.Place.Key, StringComparer.Ordinal).ThenBy(one => one.Series.Id)];
    }
}
