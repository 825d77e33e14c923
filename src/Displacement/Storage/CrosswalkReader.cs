using Displacement.Ledger;
using Displacement.Places;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>Reads the steps from old places to new ones that were believed at a moment.</summary>
internal static class CrosswalkReader
{
    /// <summary>The steps, the oldest first.</summary>
    public static List<Crosswalk> At(DisplacementDb db, DateTimeOffset known) =>
    [
        .. db.Crosswalks.AsNoTracking()
            .Where(step => db.Beliefs.Any(belief => belief.Subject == BeliefSubject.Crosswalk && belief.SubjectId == step.Id && belief.From <= known && belief.Until > known))
            .OrderBy(step => step.Id)
            .Select(step => new Crosswalk(step.Id, step.OldCode, step.OldPlaceId, step.NewPlaceId, step.Kind, step.Since)),
    ];

    /// <summary>The last day of each place that ended: one that was renamed or merged. A split place stays until somebody decides.</summary>
    public static Dictionary<int, DateOnly> LastDays(IEnumerable<Crosswalk> steps) => steps
        .Where(step => step.OldPlaceId is not null && step.OldPlaceId != step.NewPlaceId && step.Kind != CrosswalkKind.Split)
        .GroupBy(step => step.OldPlaceId!.Value)
        .ToDictionary(group => group.Key, group => group.Min(step => step.Since).AddDays(-1));
}
