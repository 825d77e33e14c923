using Displacement.Ledger;
using Displacement.Storage;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases;

/// <summary>
/// Reads the kept file of a batch with other options until it is right: a staged or failed reading makes way for the new one at once, so that there
/// is never more than one of a file to commit; a committed one counts until the new one is committed.
/// </summary>
/// <param name="db">The ledger.</param>
/// <param name="documents">The kept files.</param>
/// <param name="clock">The clock.</param>
public sealed class RereadBatch(DisplacementDb db, DocumentStore documents, TimeProvider clock)
{
    /// <summary>Whether the end of another file's reading is waited for; else that refuses this one.</summary>
    public bool WaitsForItsTurn { get; init; }

    /// <summary>Stages the new reading.</summary>
    /// <param name="batchId">The batch.</param>
    /// <param name="options">How it is to be read now; nothing of the earlier options is taken over.</param>
    /// <param name="progress">Hears how far it is, or null.</param>
    /// <param name="cancellation">Leaves everything as it was when cancelled.</param>
    /// <exception cref="LedgerException">No such batch, its kept file is gone, or an option makes no sense; the earlier reading stays as it was.</exception>
    public StagedBatch Run(int batchId, ImportOptions options, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var staged = db.Batches.AsNoTracking().SingleOrDefault(batch => batch.Id == batchId && (batch.State == BatchState.Staged || batch.State == BatchState.Failed));
        var stage = new StageFile(db, documents, clock) { WaitsForItsTurn = WaitsForItsTurn };
        if (staged is { State: BatchState.Staged, ReplacesId: not null } && staged.ReplacesId is { } believed && db.Batches.Any(batch => batch.Id == believed && batch.State == BatchState.Committed))
        {
            return InPlaceOf(batchId, () => stage.Again(believed, options, progress, cancellation));
        }

        var fresh = stage.Again(batchId, options, progress, cancellation);
        if (staged is not null)
        {
            new BatchMoves(db, clock).Reject(batchId);
        }

        return fresh;
    }

    /// <summary>The staged reading steps aside first, as its bytes are those of the new one; it comes back where that fails.</summary>
    private StagedBatch InPlaceOf(int batchId, Func<StagedBatch> read)
    {
        new BatchMoves(db, clock).Reject(batchId);
        try
        {
            return read();
        }
        catch
        {
            db.ChangeTracker.Clear();
            db.Batches.Where(batch => batch.Id == batchId).ExecuteUpdate(change => change.SetProperty(batch => batch.State, BatchState.Staged));
            throw;
        }
    }
}
