using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Diffing;

/// <summary>Says, figure by figure, what a batch changes in the ledger: before its commit, after it, and what its retraction would change.</summary>
/// <remarks>Everything is streamed: memory holds one place of each round compared, and what is asked to be listed.</remarks>
/// <param name="db">The ledger; it is only read.</param>
/// <param name="clock">Says what now is.</param>
public sealed class DiffBatch(DisplacementDb db, TimeProvider clock)
{
    /// <summary>Compares.</summary>
    /// <param name="batchId">The batch, in any state but <em>reading</em>.</param>
    /// <param name="ask">Which way, against which moment, and what of it is to be listed.</param>
    /// <param name="progress">Hears how many figures were compared, or null.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LedgerException">No such batch, or one that is not believed is to be retracted.</exception>
    public BatchDiff Run(int batchId, DiffAsk ask, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ask);
        DiffListing listing = new(ask);
        return Run(batchId, ask, listing, progress, cancellation);
    }

    /// <summary>Compares, and tells every line as it comes: nothing is kept of them.</summary>
    /// <param name="batchId">The batch, in any state but <em>reading</em>.</param>
    /// <param name="ask">Which way, against which moment, and which kinds; what to skip and to take is not looked at.</param>
    /// <param name="hear">Hears each line.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LedgerException">No such batch, or one that is not believed is to be retracted.</exception>
    public BatchDiff Each(int batchId, DiffAsk ask, Action<DiffLine> hear, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(hear);
        DiffListing listing = new(ask, hear);
        return Run(batchId, ask, listing, null, cancellation);
    }

    private BatchDiff Run(int batchId, DiffAsk ask, DiffListing listing, IProgress<long>? progress, CancellationToken cancellation)
    {
        using HeldConnection held = new(db);
        var batch = db.Batches.AsNoTracking().Include(row => row.Document).SingleOrDefault(row => row.Id == batchId && row.State != BatchState.Reading)
            ?? throw new LedgerException(Refusal.Usage, $"There is no batch {batchId}. 'displacement batches' lists them.").As("NoBatch", batchId);
        if (ask.AsRetraction && batch.State != BatchState.Committed)
        {
            throw new LedgerException(Refusal.Conflict, $"Batch {batchId} is not believed, so there is nothing to retract.").As("WrongState", batchId);
        }

        var known = ask.Known ?? Moment(batch, ask.AsRetraction);
        var believed = BelievedBatches.At(db, known);
        var supposed = BelievedBatches.At(db, known, new Supposing(batchId, true));
        var others = believed.Keys.ToHashSet();
        if (ask.AsRetraction)
        {
            others.Remove(batchId);
        }

        // What it replaces is compared with, and goes.
        foreach (var (id, first) in believed)
        {
            supposed.TryAdd(id, first);
        }

        var replaced = !ask.AsRetraction && batch.ReplacesId is { } older && others.Contains(older) ? older : 0;
        EditionBook book = new(db, supposed);
        using RoundsByPlace reader = new(db);
        Counterparts counterparts = new(db, book, reader, others, replaced);
        var gazetteer = GazetteerReader.Load(db, supposed, CrosswalkReader.At(db, known), AreaReader.At(db, known));
        DiffTally tally = new(ask.AsRetraction, listing, progress);
        RoundDiffer differ = new(counterparts, reader, tally.Hear);
        listing.Begin(new DiffNames(db, gazetteer, counterparts));
        var rounds = db.Rounds.AsNoTracking().Where(round => round.BatchId == batchId).OrderBy(round => round.Id).AsEnumerable().Select(book.Info).ToList();
        var newest = Newest(rounds);
        HashSet<int> met = [];
        foreach (var round in rounds)
        {
            var with = counterparts.Of(round);
            met.UnionWith(with.Editions.Where(edition => edition.BatchId == replaced).Select(edition => edition.Id));
            var places = newest.Contains(round.Id) && !ask.AsRetraction ? new HashSet<int>() : null;
            tally.Begin(round, with);
            differ.Compare(round, with, places, cancellation);
            if (places is not null && with.Editions.Count == 0 && !with.IsPlacewise)
            {
                tally.NotCovered(round, new UncoveredPlaces(db, counterparts).Of(round, with, places));
            }

            tally.End();
        }

        if (replaced != 0)
        {
            foreach (var gone in db.Rounds.AsNoTracking().Where(round => round.BatchId == replaced).OrderBy(round => round.Id).AsEnumerable().Select(book.Info).Where(round => !met.Contains(round.Id)).ToList())
            {
                tally.Begin(gone, null);
                differ.Withdraw(gone, cancellation);
                tally.End();
            }
        }

        return tally.Result(batch, known, listing);
    }

    /// <summary>A batch that is believed is compared with what was believed just before it; any other with what is believed now.</summary>
    private DateTimeOffset Moment(BatchRow batch, bool asRetraction)
    {
        var now = clock.GetUtcNow();
        return batch.State != BatchState.Committed || asRetraction
            ? now
            : db.Beliefs.AsNoTracking().Where(belief => belief.Subject == BeliefSubject.Batch && belief.SubjectId == batch.Id && belief.Until == DateTimeOffset.MaxValue).Select(belief => belief.From).Single().AddTicks(-1);
    }

    /// <summary>The newest round of each series and country: older ones are history, and what they leave out is no gap of today.</summary>
    private static HashSet<int> Newest(List<RoundInfo> rounds) =>
        [.. rounds.GroupBy(round => (round.SeriesId, round.CountryId)).Select(series => series.MaxBy(round => (round.AsOf, round.Id))!.Id)];
}
