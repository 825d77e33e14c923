using System.Data.Common;
using Displacement.Places;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>Keeps places that one batch brought and another uses: retracting the first must not lose the second's figures.</summary>
/// <param name="db">The ledger.</param>
/// <param name="batchId">The batch that uses places.</param>
internal sealed class PlaceVouching(DisplacementDb db, int batchId)
{
    /// <summary>Just before the end of time: whatever is believed now, and still.</summary>
    private static readonly DateTimeOffset Now = DateTimeOffset.MaxValue.AddTicks(-1);

    /// <summary>States the names and parents of used places that other batches brought, as beliefs of this batch.</summary>
    /// <param name="used">Places that the batch has figures for.</param>
    /// <param name="writer">Writes them.</param>
    /// <param name="transaction">The transaction to write in.</param>
    public void Vouch(HashSet<int> used, PlaceWriter writer, Func<DbTransaction> transaction)
    {
        var brought = db.Places.AsNoTracking().Where(place => place.BatchId != null && place.BatchId != batchId).Select(place => place.Id).ToHashSet();
        var parents = db.PlaceParents.AsNoTracking().Where(parent => parent.BatchId == batchId).Select(parent => parent.ParentId).ToList();
        used.UnionWith(parents);
        if (!used.Overlaps(brought))
        {
            return;
        }

        var gazetteer = GazetteerReader.Load(db, Now);
        foreach (var place in used.Select(gazetteer.ById).OfType<Place>().SelectMany(place => gazetteer.Ancestors(place).Prepend(place)).Where(place => brought.Contains(place.Id)).DistinctBy(place => place.Id))
        {
            foreach (var name in place.Names)
            {
                writer.AddName(place.Id, name.Text, name.Language, name.IsPrimary ? "primary" : "alias", transaction());
            }

            if (place.ParentId is { } parent)
            {
                writer.SetParent(place.Id, parent, transaction());
            }
        }
    }

    /// <summary>A place that this batch would add although the gazetteer has it by now; null where there is none.</summary>
    /// <param name="db">The ledger.</param>
    /// <param name="batchId">A batch that is to be believed.</param>
    public static string? Twin(DisplacementDb db, int batchId)
    {
        var added = db.Places.AsNoTracking().Where(place => place.BatchId == batchId).ToList();
        if (added.Count == 0)
        {
            return null;
        }

        var gazetteer = GazetteerReader.Load(db, Now);
        return NameTwin(db, batchId, added, gazetteer) ?? added
            .Where(place => place.Code is not null && place.Level > AdminLevel.Country)
            .FirstOrDefault(place => gazetteer.ByCode(place.Code!, place.Level, place.CountryId).Any(other => other.Id != place.Id))?.Code;
    }

    /// <summary>A place without a code is its name under its parent's name.</summary>
    private static string? NameTwin(DisplacementDb db, int batchId, List<Rows.PlaceRow> added, Gazetteer gazetteer)
    {
        var nameless = added.Where(place => place.Code is null).ToDictionary(place => place.Id);
        if (nameless.Count == 0)
        {
            return null;
        }

        var names = db.PlaceNames.AsNoTracking().Where(name => name.BatchId == batchId && name.Kind == "primary").OrderBy(name => name.Id)
            .AsEnumerable().GroupBy(name => name.PlaceId).ToDictionary(name => name.Key, name => NameFolding.Fold(name.First().Name));
        var parents = db.PlaceParents.AsNoTracking().Where(parent => parent.BatchId == batchId).AsEnumerable().ToLookup(parent => parent.PlaceId, parent => parent.ParentId);
        string? NameOf(int? id) => id is not { } place ? null
            : names.TryGetValue(place, out var own) ? own
            : gazetteer.ById(place) is { } known ? NameFolding.Fold(known.Name) : null;
        var there = gazetteer.All.Where(place => place.Code is null && !nameless.ContainsKey(place.Id))
            .Select(place => (place.Level, place.CountryId, Name: (string?)NameFolding.Fold(place.Name), Parent: NameOf(place.ParentId)))
            .ToHashSet();
        var twin = nameless.Values.FirstOrDefault(place => there.Contains((place.Level, place.CountryId, NameOf(place.Id), NameOf(parents[place.Id].Cast<int?>().FirstOrDefault()))));
        return twin is null ? null : $"{NameOf(twin.Id)}@{(int)twin.Level}";
    }
}
