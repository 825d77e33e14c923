using System.Runtime.InteropServices;
using Displacement.Ledger;
using Displacement.Storage;

namespace Displacement.UseCases.Diffing;

/// <summary>Compares one round with its counterparts, place by place, as their figures stream past.</summary>
/// <param name="counterparts">Finds counterparts.</param>
/// <param name="reader">Streams rounds side by side.</param>
/// <param name="hear">Hears each fact.</param>
internal sealed class RoundDiffer(Counterparts counterparts, RoundsByPlace reader, Action<DiffFact> hear)
{
    private readonly List<(int Part, int Side, StatedFact Fact)> facts = [];

    /// <summary>Compares a round of the batch.</summary>
    /// <param name="round">The round.</param>
    /// <param name="with">Its counterparts.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="places">Filled with the places of the round; null: nobody asks.</param>
    public void Compare(RoundInfo round, RoundCounterparts with, HashSet<int>? places, CancellationToken cancellation)
    {
        List<RoundInfo> sides = [round, .. with.Editions, .. with.Routes];
        var routes = 1 + with.Editions.Count;
        foreach (var cells in reader.Of(sides.ConvertAll(side => side.Id)))
        {
            cancellation.ThrowIfCancellationRequested();
            FactReader.Read(cells, sides, facts);
            var placeId = cells[0].PlaceId;
            var edition = int.MaxValue;
            var isHere = false;
            foreach (var (_, side, _) in facts)
            {
                isHere |= side == 0;
                edition = side > 0 && side < routes ? Math.Min(edition, side) : edition;
            }

            if (isHere)
            {
                places?.Add(placeId);
            }

            var isOlder = with.IsOlder || (round.CoversAll && IsSpokenForLater(round, with, placeId)) || (with.IsPlacewise && edition != int.MaxValue && sides[edition].IsLaterThan(round));
            if (isHere || (edition != int.MaxValue && !with.IsPlacewise && Withdraws(round, isOlder, placeId)))
            {
                Compare(round, placeId, edition, routes, isOlder);
            }
        }
    }

    /// <summary>Tells that a round as a whole goes, for the batch that brought it makes way.</summary>
    public void Withdraw(RoundInfo round, CancellationToken cancellation)
    {
        foreach (var cells in reader.Of([round.Id]))
        {
            cancellation.ThrowIfCancellationRequested();
            FactReader.Read(cells, [round], facts);
            foreach (var (part, _, fact) in facts)
            {
                hear(new DiffFact(DiffKind.Withdrawn, round, cells[0].PlaceId, part, fact, null));
            }
        }
    }

    private bool Withdraws(RoundInfo round, bool isOlder, int placeId) =>
        !isOlder && (!round.CoversAll || counterparts.SpokenFor(round).Contains(placeId));

    private bool IsSpokenForLater(RoundInfo round, RoundCounterparts with, int placeId)
    {
        foreach (var edition in with.Editions)
        {
            if (edition.IsLaterThan(round) && (!edition.CoversAll || counterparts.SpokenFor(edition).Contains(placeId)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The facts of one place lie by part: those of one part stand together, this round's first.</summary>
    private void Compare(RoundInfo round, int placeId, int edition, int routes, bool isOlder)
    {
        var all = CollectionsMarshal.AsSpan(facts);
        for (var first = 0; first < all.Length;)
        {
            var part = all[first].Part;
            var end = first + 1;
            while (end < all.Length && all[end].Part == part)
            {
                end++;
            }

            Compare(round, placeId, all[first..end], edition, routes, isOlder);
            first = end;
        }
    }

    private void Compare(RoundInfo round, int placeId, ReadOnlySpan<(int Part, int Side, StatedFact Fact)> stated, int edition, int routes, bool isOlder)
    {
        StatedFact? here = null, before = null, echo = null, other = null;
        foreach (var (_, side, fact) in stated)
        {
            if (side == 0)
            {
                here = fact;
            }
            else if (side == edition)
            {
                before = fact;
            }
            else if (side >= routes && here is { } mine)
            {
                echo = mine.SaysAs(fact) ? fact : echo;
                other ??= fact.Round.IsSameRound(mine.Round) ? fact : null;
            }
        }

        if (here is not { } after)
        {
            if (before is not null && !isOlder)
            {
                hear(new DiffFact(DiffKind.Withdrawn, round, placeId, stated[0].Part, before, null));
            }

            return;
        }

        var (kind, against) = Kind(after, before, echo, other, isOlder);
        hear(new DiffFact(kind, round, placeId, stated[0].Part, against, after));
    }

    private static (DiffKind Kind, StatedFact? Against) Kind(StatedFact after, StatedFact? before, StatedFact? echo, StatedFact? other, bool isOlder) => before switch
    {
        { } known when known.SaysAs(after) => (DiffKind.Same, known),
        _ when isOlder => (DiffKind.Older, before),
        { } known => (DiffKind.Corrected, known),
        _ when echo is not null => (DiffKind.Echo, echo),
        _ when other is not null => (DiffKind.Conflict, other),
        _ => (DiffKind.New, null),
    };
}
