using Displacement.Ledger;
using Displacement.Places;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>Reads which areas were believed at a moment, and what they touch.</summary>
internal static class AreaReader
{
    /// <summary>Identifiers of the areas believed at a moment, in order.</summary>
    public static List<int> At(DisplacementDb db, DateTimeOffset known) =>
    [
        .. db.Beliefs.Where(belief => belief.Subject == BeliefSubject.Area && belief.From <= known && belief.Until > known).Select(belief => belief.SubjectId).OrderBy(id => id),
    ];

    /// <summary>The areas of a gazetteer with what they touch.</summary>
    public static List<Area> Of(DisplacementDb db, Gazetteer gazetteer)
    {
        var touched = db.AreaPlaces.AsNoTracking().OrderBy(row => row.PlaceId).AsEnumerable().ToLookup(row => row.AreaId);
        return
        [
            .. gazetteer.All.Where(place => place.Level == AdminLevel.Area)
                .Select(area => new Area(area.Id, area.Name, [.. touched[area.Id].Select(row => row.PlaceId)], touched[area.Id].Any(row => row.IsPart))),
        ];
    }
}
