using Displacement.Places;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>Reads the places as they were believed at a moment.</summary>
internal static class GazetteerReader
{
    /// <summary>The gazetteer as known at a moment, or with one batch that is still being read.</summary>
    /// <param name="db">The ledger.</param>
    /// <param name="known">The moment.</param>
    public static Gazetteer Load(DisplacementDb db, DateTimeOffset known) =>
        Load(db, BelievedBatches.At(db, known), CrosswalkReader.At(db, known), AreaReader.At(db, known));

    /// <summary>The gazetteer as some batches have it.</summary>
    /// <param name="db">The ledger.</param>
    /// <param name="batches">The believed batches.</param>
    /// <param name="steps">The believed steps from old places to new ones.</param>
    /// <param name="areas">The believed areas.</param>
    public static Gazetteer Load(DisplacementDb db, Dictionary<int, DateTimeOffset> batches, List<Crosswalk> steps, List<int> areas)
    {
        var ended = CrosswalkReader.LastDays(steps);
        var same = steps.Where(step => step.Kind == CrosswalkKind.Alias && step.OldPlaceId != step.NewPlaceId).ToList();
        var former = same.Where(step => step.OldPlaceId is null).ToLookup(step => step.NewPlaceId, step => step.OldCode);
        var successors = same.Where(step => step.OldPlaceId is not null).GroupBy(step => step.OldPlaceId!.Value).ToDictionary(group => group.Key, group => group.Last().NewPlaceId);
        var sites = Sites(db, batches);
        var names = db.PlaceNames.AsNoTracking().OrderBy(name => name.Id)
            .Select(name => new { name.PlaceId, name.Name, name.Language, name.Kind, name.BatchId })
            .AsEnumerable()
            .Where(name => name.BatchId is null || batches.ContainsKey(name.BatchId.Value))
            .ToLookup(name => name.PlaceId);
        var parents = new Dictionary<int, int>();
        foreach (var parent in db.PlaceParents.AsNoTracking().OrderBy(parent => parent.Id)
            .Select(parent => new { parent.PlaceId, parent.ParentId, parent.BatchId }))
        {
            if (parent.BatchId is null || batches.ContainsKey(parent.BatchId.Value))
            {
                parents[parent.PlaceId] = parent.ParentId;
            }
        }

        // A place stays as long as a believed batch states its parent; one whose own parent is gone hangs under its country.
        var rows = db.Places.AsNoTracking().OrderBy(place => place.Id).AsEnumerable()
            .Where(row => row.Level != AdminLevel.Area || areas.Contains(row.Id))
            .Where(row => row.BatchId is not { } batch || batches.ContainsKey(batch) || parents.ContainsKey(row.Id))
            .ToList();
        var present = rows.Select(row => row.Id).ToHashSet();
        List<Place> places = [];
        foreach (var row in rows)
        {
            var own = names[row.Id].DistinctBy(name => (name.Name, name.Language, name.Kind)).ToList();
            places.Add(new Place
            {
                Id = row.Id,
                Code = row.Code is null ? null : Pcode.Parse(row.Code),
                OtherCodes = [.. own.Where(name => name.Kind == "code").Select(name => name.Name)],
                Level = row.Level,
                CountryId = row.CountryId,
                ParentId = parents.TryGetValue(row.Id, out var parent) && present.Contains(parent) ? parent : null,
                Names = [.. own.Where(name => name.Kind != "code").Select(name => new PlaceName(name.Name, name.Language, name.Kind == "primary"))],
                Latitude = (decimal?)row.Latitude,
                Longitude = (decimal?)row.Longitude,
                ValidFrom = row.ValidFrom,
                ValidUntil = row.ValidUntil ?? (ended.TryGetValue(row.Id, out var last) ? last : null),
                FormerCodes = [.. former[row.Id]],
                SameAsId = successors.TryGetValue(row.Id, out var successor) ? successor : null,
                Site = sites.GetValueOrDefault(row.Id),
                IsProvisional = row.Provisional,
            });
        }

        return new Gazetteer(places);
    }

    /// <summary>What the newest believed batch says of each site.</summary>
    private static Dictionary<int, SiteDetails> Sites(DisplacementDb db, Dictionary<int, DateTimeOffset> batches)
    {
        Dictionary<int, SiteDetails> sites = [];
        foreach (var site in db.Sites.AsNoTracking().OrderBy(site => site.Id))
        {
            if (batches.ContainsKey(site.BatchId))
            {
                sites[site.PlaceId] = new SiteDetails(site.Type, site.Words, site.Status, site.AsOf);
            }
        }

        return sites;
    }
}
