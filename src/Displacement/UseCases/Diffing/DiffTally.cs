using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Storage.Rows;

namespace Displacement.UseCases.Diffing;

/// <summary>Counts what a diff tells, and turns it about for a retraction.</summary>
internal sealed class DiffTally(bool asRetraction, DiffListing listing, IProgress<long>? progress)
{
    private const int MostRounds = 200;
    private const int HeardEvery = 10_000;

    private readonly long[] counts = new long[Enum.GetValues<DiffKind>().Length];
    private readonly long[] ofRound = new long[Enum.GetValues<DiffKind>().Length];
    private readonly PriorityQueue<(RoundInfo Round, RoundInfo? Edition, bool IsOlder, bool IsGone, long[] Counts), (bool, long)> rounds = new();
    private (RoundInfo Round, RoundCounterparts? With) current;
    private long parts;
    private long repeated;
    private long heard;
    private int roundCount;

    /// <summary>Begins a round; without counterparts it goes as a whole.</summary>
    public void Begin(RoundInfo round, RoundCounterparts? with)
    {
        current = (round, with);
        Array.Clear(ofRound);
    }

    /// <summary>Takes a fact.</summary>
    public void Hear(DiffFact fact)
    {
        fact = asRetraction ? Reverse(fact) : fact;
        ofRound[(int)fact.Kind]++;
        var mine = asRetraction ? fact.Before : fact.After;
        var (isParts, isRepeated) = mine is { Cells: > 1 } several ? (several.Repeats < several.Cells - 1, several.Repeats > 0) : (false, false);
        parts += isParts ? 1 : 0;
        repeated += isRepeated ? 1 : 0;
        listing.Take(fact, isParts, isRepeated);
        if (++heard % HeardEvery == 0)
        {
            progress?.Report(heard);
        }
    }

    /// <summary>Takes the places that the round leaves to earlier ones.</summary>
    public void NotCovered(RoundInfo round, List<(int PlaceId, RoundInfo Last)> places)
    {
        foreach (var (place, last) in places)
        {
            StatedFact whole = new(last, CellState.Unknown, null, null, null, 0, 0, 0, 0);
            Hear(new DiffFact(DiffKind.NotCovered, round, place, 0, whole, null));
        }
    }

    /// <summary>Ends the round.</summary>
    public void End()
    {
        roundCount++;
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] += ofRound[i];
        }

        var changes = ofRound[(int)DiffKind.New] + ofRound[(int)DiffKind.Corrected] + ofRound[(int)DiffKind.Withdrawn] + ofRound[(int)DiffKind.Conflict];
        var isOlder = current.With?.IsOlder == true;
        rounds.Enqueue((current.Round, current.With?.Editions is [var first, ..] ? first : null, isOlder, current.With is null, [.. ofRound]), (changes > 0, -current.Round.Id));
        if (rounds.Count > MostRounds)
        {
            rounds.Dequeue();
        }
    }

    /// <summary>What was told.</summary>
    public BatchDiff Result(BatchRow batch, DateTimeOffset known, DiffListing listing)
    {
        progress?.Report(heard);
        var shown = rounds.UnorderedItems.Select(item => item.Element)
            .OrderByDescending(one => one.Round.AsOf).ThenBy(one => one.Round.Id)
            .Select(one => new RoundDiff(listing.SeriesOf(one.Round), listing.PlaceOf(one.Round.CountryId), one.Round, one.Edition, one.IsOlder, one.IsGone, Named(one.Counts)));
        return new BatchDiff(batch.Id, batch.State, batch.Document!.FileName, asRetraction, known, Named(counts), parts, repeated, [.. shown], roundCount, listing.Lines, listing.Matching);
    }

    /// <summary>What a commit would add, a retraction takes away; what it would replace, comes back.</summary>
    private static DiffFact Reverse(DiffFact fact) => fact with
    {
        Kind = fact.Kind switch { DiffKind.New => DiffKind.Withdrawn, DiffKind.Withdrawn => DiffKind.New, _ => fact.Kind },
        Before = fact.After,
        After = fact.Before,
    };

    private static Dictionary<DiffKind, long> Named(long[] counts) =>
        Enum.GetValues<DiffKind>().Where(kind => counts[(int)kind] > 0).ToDictionary(kind => kind, kind => counts[(int)kind]);
}
