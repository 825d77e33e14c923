using Displacement.Ledger;

namespace Displacement.Storage;

/// <summary>The batches that were believed at a moment, with since when.</summary>
internal static class BelievedBatches
{
    public static Dictionary<int, DateTimeOffset> At(DisplacementDb db, DateTimeOffset known)
    {
        Dictionary<int, DateTimeOffset> since = [];
        foreach (var belief in db.Beliefs.Where(belief => belief.Subject == BeliefSubject.Batch && belief.From <= known && belief.Until > known)
            .Select(belief => new { belief.SubjectId, belief.From }))
        {
            since[belief.SubjectId] = belief.From;
        }

        return since;
    }
}
