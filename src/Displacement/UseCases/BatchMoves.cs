using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases;

/// <summary>Moves batches between states. Each move is one small transaction: all of a batch is believed, or none of it.</summary>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock whose moments <c>known</c> asks about.</param>
public sealed class BatchMoves(DisplacementDb db, TimeProvider clock)
{
    /// <summary>Believes a staged batch from now on.</summary>
    /// <param name="batchId">The batch.</param>
    /// <exception cref="LedgerException">No such batch; it is not staged; or an error in its file stands open.</exception>
    public BatchRow Commit(int batchId)
    {
        var batch = Find(batchId);
        Require(batch, BatchState.Staged, "committed");
        if (batch.HasErrors)
        {
            throw new LedgerException(
                Refusal.InvalidData,
                $"Batch {batchId} has open errors, so its file as a whole is in doubt. It stays staged and no total sees it. Correct the file or its options, reject the batch, and import again.").As("OpenErrors", batchId);
        }

        return Believe(batch, Replaced(batch));
    }

    /// <summary>Refuses a staged batch, or puts a failed one away.</summary>
    /// <param name="batchId">The batch.</param>
    /// <exception cref="LedgerException">No such batch, or it is neither staged nor failed.</exception>
    public BatchRow Reject(int batchId)
    {
        var batch = Find(batchId);
        if (batch.State != BatchState.Failed)
        {
            Require(batch, BatchState.Staged, "rejected");
        }

        batch.State = BatchState.Rejected;
        Save();
        return batch;
    }

    /// <summary>Ends the belief in a batch from now on; earlier moments still show it.</summary>
    /// <param name="batchId">The batch.</param>
    /// <param name="reason">Why, in a person's words.</param>
    /// <exception cref="LedgerException">No such batch, or it is not committed.</exception>
    public BatchRow Retract(int batchId, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new LedgerException(Refusal.Usage, "A retraction needs a reason. Nothing was changed. Give one with --reason.").As("NoReason");
        }

        var batch = Find(batchId);
        Require(batch, BatchState.Committed, "retracted");
        batch.State = BatchState.Retracted;
        var belief = Beliefs(batchId).Single(row => row.Until == DateTimeOffset.MaxValue);
        belief.Until = Later(belief.From);
        belief.Reason = reason.Trim();
        Save();
        return batch;
    }

    /// <summary>Undoes a retraction: the batch is believed again from now on, and the gap stays on record.</summary>
    /// <param name="batchId">The batch.</param>
    /// <exception cref="LedgerException">No such batch; it is not retracted; or its bytes were imported again meanwhile.</exception>
    public BatchRow UndoRetraction(int batchId)
    {
        var batch = Find(batchId);
        Require(batch, BatchState.Retracted, "un-retracted");
        var again = db.Batches.FirstOrDefault(other => other.DocumentId == batch.DocumentId && other.Id != batchId
            && (other.State == BatchState.Staged || other.State == BatchState.Committed));
        if (again is not null)
        {
            throw new LedgerException(Refusal.Conflict, $"The same bytes are in batch {again.Id} by now. Nothing was changed. Reject or retract that batch first.").As("SameBytesNow", again.Id);
        }

        return Believe(batch, null);
    }

    /// <summary>Ends the belief in what the batch replaces, and says at which moment.</summary>
    private DateTimeOffset? Replaced(BatchRow batch)
    {
        if (batch.ReplacesId is not { } id || Find(id) is not { State: BatchState.Committed or BatchState.Staged } older)
        {
            return null;
        }

        if (older.State == BatchState.Staged)
        {
            older.State = BatchState.Rejected;
            return null;
        }

        older.State = BatchState.Retracted;
        var belief = Beliefs(id).Single(row => row.Until == DateTimeOffset.MaxValue);
        belief.Until = Later(belief.From);
        belief.Reason = $"read again as batch {batch.Id}";
        return belief.Until;
    }

    private BatchRow Believe(BatchRow batch, DateTimeOffset? from)
    {
        if (PlaceVouching.Twin(db, batch.Id) is { } twin)
        {
            throw new LedgerException(
                Refusal.Conflict,
                $"Batch {batch.Id} brings the place {twin}, which another batch has brought since. Nothing was changed. Import its file again, so that its figures find the place that is there.").As("PlaceTwin", batch.Id, twin);
        }

        var last = Beliefs(batch.Id).Select(row => (DateTimeOffset?)row.Until).Max() ?? DateTimeOffset.MinValue;
        batch.State = BatchState.Committed;
        db.Beliefs.Add(new BeliefRow
        {
            Subject = BeliefSubject.Batch,
            SubjectId = batch.Id,
            From = from ?? Later(last),
            Until = DateTimeOffset.MaxValue,
        });
        Save();
        return batch;
    }

    /// <summary>Now; or just after what came before, should the clock have been set back.</summary>
    private DateTimeOffset Later(DateTimeOffset before)
    {
        var now = clock.GetUtcNow();
        return now > before ? now : before.AddTicks(1);
    }

    private void Save()
    {
        try
        {
            db.SaveChanges();
        }
        catch (Exception e) when (DiskFull.Is(e))
        {
            db.ChangeTracker.Clear();
            throw DiskFull.Refused(e);
        }
    }

    private IQueryable<BeliefRow> Beliefs(int batchId) =>
        db.Beliefs.Where(row => row.Subject == BeliefSubject.Batch && row.SubjectId == batchId);

    private BatchRow Find(int batchId) =>
        db.Batches.Include(batch => batch.Document).SingleOrDefault(batch => batch.Id == batchId)
        ?? throw new LedgerException(Refusal.Usage, $"There is no batch {batchId}. 'displacement batches' lists them.").As("NoBatch", batchId);

    private static void Require(BatchRow batch, BatchState state, string move)
    {
        if (batch.State != state)
        {
            throw new LedgerException(
                Refusal.Conflict,
                $"Batch {batch.Id} is {Word(batch.State)}, so it cannot be {move}. Nothing was changed.").As("WrongState", batch.Id);
        }
    }

    private static string Word(BatchState state) => state switch
    {
        BatchState.Reading => "being read",
        BatchState.Staged => "staged",
        BatchState.Committed => "committed",
        BatchState.Rejected => "rejected",
        BatchState.Failed => "failed",
        _ => "retracted",
    };
}
