using Displacement.Ledger;
using Displacement.Storage;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Situations;

/// <summary>Lists the moments at which the ledger came to believe something else.</summary>
/// <param name="db">The ledger; it is only read.</param>
public sealed class AskMoments(DisplacementDb db)
{
    /// <summary>The moments, the newest first.</summary>
    /// <param name="atMost">How many to give.</param>
    public IReadOnlyList<LedgerMoment> Run(int atMost = 8)
    {
        var beliefs = (from belief in db.Beliefs.AsNoTracking()
                       join batch in db.Batches on belief.SubjectId equals batch.Id
                       where belief.Subject == BeliefSubject.Batch
                       select new { belief.From, belief.Until, belief.Reason, batch.Id, batch.Document!.FileName }).ToList();
        var begun = beliefs.Select(one => new LedgerMoment(one.From, true, one.Id, one.FileName, null));
        var ended = beliefs.Where(one => one.Until != DateTimeOffset.MaxValue).Select(one => new LedgerMoment(one.Until, false, one.Id, one.FileName, one.Reason));
        return [.. begun.Concat(ended).OrderByDescending(one => one.At).ThenByDescending(one => one.BatchId).Take(atMost)];
    }
}

/// <summary>A moment at which a batch began or ceased to be believed.</summary>
/// <param name="At">The moment, in UTC.</param>
/// <param name="Begins">True where the batch began to be believed, false where it ceased.</param>
/// <param name="BatchId">The batch.</param>
/// <param name="FileName">Its file.</param>
/// <param name="Reason">Why it ceased, or null.</param>
public sealed record LedgerMoment(DateTimeOffset At, bool Begins, int BatchId, string FileName, string? Reason)
{
    /// <summary>The last moment at which the ledger did not know of it.</summary>
    public DateTimeOffset Before => At.AddTicks(-1);
}
