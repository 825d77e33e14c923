using Displacement.Estimates;
using Displacement.Ledger;
using Displacement.Places;
using Displacement.Storage;

namespace Displacement.UseCases.Differences;

/// <summary>
/// Compares two totals of one place and group, of two days or two moments of knowledge, and says exactly what their difference is made of
/// (docs/methods/comparing.md): the total is reckoned again and again, each time with one thing more changed.
/// </summary>
/// <param name="db">The ledger; it is only read.</param>
/// <param name="clock">Says what today and now are.</param>
public sealed class CompareTotals(DisplacementDb db, TimeProvider clock)
{
    private readonly LedgerReader reader = new(db);

    /// <summary>Compares.</summary>
    /// <param name="from">The one total: its group must be named.</param>
    /// <param name="to">The other: the same but for its day, its moment, the day of publication and the rule.</param>
    /// <exception cref="LedgerException">A place, group or producer that does not exist, or two totals of different things.</exception>
    public Comparison Run(TotalRequest from, TotalRequest to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (from.Group is null || (@from with { On = null, Known = null, PublishedBy = null, Rule = null }) != (to with { On = null, Known = null, PublishedBy = null, Rule = null }))
        {
            throw new LedgerException(Refusal.Usage, "Two totals are compared of one place, one group and one measure; they may differ by day, moment of knowledge, day of publication and rule. Name a group.");
        }

        using HeldConnection held = new(db);
        var (knownFrom, knownTo) = (from.Known ?? clock.GetUtcNow(), to.Known ?? clock.GetUtcNow());
        var (placesFrom, placesTo) = (reader.Places(knownFrom), reader.Places(knownTo));
        AskTotal ask = new(db, clock);
        var one = Asked(ask, from, placesFrom, placesTo, knownFrom);
        var other = Asked(ask, to, placesTo, placesFrom, knownTo);
        return IsLater(one.Question, other.Question) ? Turned(Split(other, one)) : Split(one, other);
    }

    /// <summary>A place that was learned since is asked about in the places of the other moment: it was unknown, and nobody is at fault.</summary>
    private static (Question Question, Gazetteer Places) Asked(AskTotal ask, TotalRequest request, Gazetteer places, Gazetteer others, DateTimeOffset known)
    {
        var there = places.Resolve(request.Place) is PlaceMatch.Unknown && others.Resolve(request.Place) is PlaceMatch.Found ? others : places;
        return (ask.Question(request, there, known), there);
    }

    private static bool IsLater(Question one, Question other) =>
        one.Known != other.Known ? one.Known > other.Known
        : one.On != other.On ? one.On > other.On
        : (one.PublishedBy ?? DateOnly.MaxValue) > (other.PublishedBy ?? DateOnly.MaxValue);

    private Comparison Split((Question Question, Gazetteer Places) from, (Question Question, Gazetteer Places) to)
    {
        var (then, now) = (from.Question, to.Question);
        var seen = reader.Load(then, from.Places);
        var (ruleThen, ruleNow) = (reader.RuleOf(then), reader.RuleOf(now));
        Reconciler first = new(seen, then, ruleThen);
        var before = first.Estimate();
        var after = new Reconciler(reader.Load(now, to.Places), now, ruleNow).Estimate();
        var chosen = first.Chosen();
        BetweenMoments between = new(db, then, now, reader.Series(then));
        var later = then with { On = now.On, During = now.During, Known = now.Known, PublishedBy = now.PublishedBy };
        List<ComparisonPart> parts = [];
        var last = before;
        if (between.AreMoments)
        {
            Step(ComparisonKind.Corrections, then, between.Corrected, chosen, ruleThen);
            Step(ComparisonKind.Retractions, then, between.Retracted, chosen, ruleThen);
        }

        Step(ComparisonKind.NewRounds, later, between.Later, chosen, ruleThen);
        Step(ComparisonKind.Expiry, later, between.Last, chosen, ruleThen);
        Step(ComparisonKind.Choice, later, between.Last, null, ruleNow);
        // All but the conversion is changed with the age structures of then.
        var converted = now.Age is null ? after : new Reconciler(reader.Load(now, to.Places) with { Structures = seen.Structures }, now, ruleNow).Estimate();
        parts.AddRange(Part(ComparisonKind.Places, last, converted));
        parts.AddRange(Part(ComparisonKind.Conversion, converted, after));
        return new Comparison(before, after, parts);

        void Step(ComparisonKind kind, Question question, LedgerWorld world, ChosenReadings? kept, SelectionRule rule)
        {
            var next = new Reconciler(reader.Load(question, from.Places, world) with { Structures = seen.Structures }, question, rule, kept).Estimate();
            parts.AddRange(kind == ComparisonKind.NewRounds ? Rounds(last, next) : Part(kind, last, next));
            last = next;
        }
    }

    /// <summary>New rounds of places that are in both sums, and places that only one of them covers.</summary>
    private static IEnumerable<ComparisonPart> Rounds(Estimate before, Estimate after)
    {
        if (Part(ComparisonKind.NewRounds, before, after) is not [var all])
        {
            return [];
        }

        var covered = PlaceMoves.AreSums(before.Explanation, after.Explanation) ? all.Moves.Where(move => move.Before is null || move.After is null).ToList() : [];
        var change = covered.Sum(move => move.Change);
        ComparisonPart rounds = new(ComparisonKind.NewRounds, all.Change - change, [.. all.Moves.Except(covered)]);
        return ((ComparisonPart[])[rounds, new(ComparisonKind.Coverage, change, covered)]).Where(part => part.Change != 0 || part.Moves.Count > 0);
    }

    private static List<ComparisonPart> Part(ComparisonKind kind, Estimate before, Estimate after)
    {
        var change = Best(after) - Best(before);
        var moves = PlaceMoves.Between(after.Place, before.Winner is null ? null : before.Explanation, after.Winner is null ? null : after.Explanation);
        return change == 0 && moves.Count == 0 ? [] : [new ComparisonPart(kind, change, moves)];
    }

    /// <summary>On the way an unknown total adds nothing; at its ends it is told.</summary>
    private static decimal Best(Estimate estimate) => estimate.Winner?.Quantity.Best ?? 0;

    private static Comparison Turned(Comparison comparison) => new(
        comparison.To,
        comparison.From,
        [.. comparison.Parts.Select(part => part with { Change = -part.Change, Moves = [.. part.Moves.Select(move => new PlaceMove(move.Place, move.After, move.Before))] })]);
}
