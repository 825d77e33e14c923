using Displacement.Estimates;
using Displacement.Places;
using Displacement.Storage;

namespace Displacement.UseCases.Situations;

/// <summary>Lists where sources disagree: at a place and everywhere beneath it.</summary>
/// <param name="db">The ledger; it is only read.</param>
/// <param name="clock">Says what today and now are.</param>
public sealed class AskDisagreements(DisplacementDb db, TimeProvider clock)
{
    /// <summary>The disagreements, those furthest apart first.</summary>
    /// <param name="request">Place, group, day, moment and rule; without a group, every group that somebody counted.</param>
    /// <exception cref="Displacement.Ledger.LedgerException">A place or group that does not exist.</exception>
    public IReadOnlyList<PlaceDisagreement> Run(TotalRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using HeldConnection held = new(db);
        LedgerReader reader = new(db);
        var known = request.Known ?? clock.GetUtcNow();
        var gazetteer = reader.Places(known);
        AskTotal ask = new(db, clock);
        var book = DisputeBook.At(db, known);
        List<PlaceDisagreement> all = [];
        foreach (var group in request.Group is { } one ? [one] : reader.Groups())
        {
            var question = ask.Question(request with { Group = group }, gazetteer, known);
            var view = reader.Load(question, gazetteer);
            Reconciler reconciler = new(view, question, reader.RuleOf(question));
            // Only where two series or two carriers speak, or above such a place, can two readings disagree.
            var places = view.Series.SelectMany(series => series.Places.SelectMany(id => Up(gazetteer, id)).Distinct()).GroupBy(id => id).Where(id => id.Count() > 1).Select(id => id.Key)
                .Union(view.Series.SelectMany(series => series.Places.Where(id => series.For(id).Count > 1))).Select(gazetteer.ById).OfType<Place>();
            all.AddRange(places.Where(place => place.Id == question.Place.Id || gazetteer.Ancestors(place).Any(above => above.Id == question.Place.Id))
                .SelectMany(place => reconciler.Estimate(place).Disagreements.Select(between => new PlaceDisagreement(place, question.Group.Code, between, book.Of(place.Id, question.Group.Code, between)))));
        }

        return [.. all.OrderByDescending(one => one.Between.Apart).ThenBy(one => one.Place.Key, StringComparer.Ordinal)];
    }

    private static IEnumerable<int> Up(Gazetteer gazetteer, int id)
    {
        for (int? next = id; next is { } place; next = gazetteer.ById(place)?.ParentId)
        {
            yield return place;
        }
    }
}

/// <summary>Two readings of a place that cannot both be right.</summary>
/// <param name="Place">The place.</param>
/// <param name="Group">The group asked for.</param>
/// <param name="Between">The reading taken, and the other.</param>
/// <param name="Handling">Its state, owner and resolution.</param>
public sealed record PlaceDisagreement(Place Place, string Group, Disagreement Between, DisputeHandling Handling);
