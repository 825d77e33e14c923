using Displacement.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>The batches that were believed at a moment, with when each was first committed: that orders editions.</summary>
internal static class BelievedBatches
{
    /// <summary>The batches, with the moment of their first commit. An undone retraction, or reading a kept file again, makes nothing newer than its correction.</summary>
    public static Dictionary<int, DateTimeOffset> At(DisplacementDb db, DateTimeOffset known)
    {
        Dictionary<int, DateTimeOffset> first = [];
        HashSet<int> believed = [];
        foreach (var belief in db.Beliefs.Where(belief => belief.Subject == BeliefSubject.Batch && belief.From <= known)
            .Select(belief => new { belief.SubjectId, belief.From, belief.Until }))
        {
            first[belief.SubjectId] = first.TryGetValue(belief.SubjectId, out var earlier) && earlier < belief.From ? earlier : belief.From;
            if (belief.Until > known)
            {
                believed.Add(belief.SubjectId);
            }
        }

        var replaced = db.Batches.Where(batch => batch.ReplacesId != null).Select(batch => new { batch.Id, batch.ReplacesId }).ToDictionary(batch => batch.Id, batch => batch.ReplacesId!.Value);
        return believed.ToDictionary(batch => batch, batch => First(batch, first, replaced));
    }

    /// <summary>The batches, as if one of them were committed or retracted besides.</summary>
    public static Dictionary<int, DateTimeOffset> At(DisplacementDb db, DateTimeOffset known, Supposing? supposing)
    {
        var batches = At(db, known);
        if (supposing is not { } one)
        {
            return batches;
        }

        if (!one.IsBelieved)
        {
            batches.Remove(one.BatchId);
            return batches;
        }

        if (db.Batches.AsNoTracking().Where(row => row.Id == one.BatchId).Select(row => row.ReplacesId).Single() is { } replaced && batches.Remove(replaced, out var first))
        {
            batches[one.BatchId] = first;
        }
        else if (!batches.ContainsKey(one.BatchId))
        {
            // A batch that was believed before keeps its place among the editions.
            batches[one.BatchId] = db.Beliefs.Where(belief => belief.Subject == BeliefSubject.Batch && belief.SubjectId == one.BatchId && belief.From <= known)
                .Select(belief => (DateTimeOffset?)belief.From).Min() ?? known;
        }

        return batches;
    }

    private static DateTimeOffset First(int batch, Dictionary<int, DateTimeOffset> first, Dictionary<int, int> replaced)
    {
        var moment = first[batch];
        while (replaced.TryGetValue(batch, out batch))
        {
            moment = first.TryGetValue(batch, out var earlier) && earlier < moment ? earlier : moment;
        }

        return moment;
    }
}
