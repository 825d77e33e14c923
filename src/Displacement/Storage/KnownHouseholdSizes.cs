using Displacement.Ledger;
using Displacement.People;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>Reads the household sizes that were believed at a moment.</summary>
internal static class KnownHouseholdSizes
{
    private const decimal Thousand = 1000m;

    /// <summary>All of them, by place and day.</summary>
    public static List<HouseholdSize> At(DisplacementDb db, DateTimeOffset known) =>
    [
        .. (from size in db.HouseholdSizes.AsNoTracking()
            join source in db.Sources on size.SourceId equals source.Id
            where db.Beliefs.Any(belief => belief.Subject == BeliefSubject.HouseholdSize && belief.SubjectId == size.Id && belief.From <= known && belief.Until > known)
            orderby size.PlaceId, size.From, size.Id
            select new { size, source.Name })
        .AsEnumerable()
        .Select(one => new HouseholdSize(one.size.Id, one.size.PlaceId, one.size.From, one.size.Low / Thousand, one.size.Best / Thousand, one.size.High / Thousand, one.Name)),
    ];
}
