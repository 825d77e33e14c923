using System.Collections.Concurrent;
using Displacement.Places;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>Keeps the last gazetteer read from each ledger, until a belief or a place changes. Only for reading: nobody adds to it.</summary>
internal static class GazetteerCache
{
    private static readonly ConcurrentDictionary<string, (string Version, Gazetteer Gazetteer)> Kept = new(StringComparer.Ordinal);

    /// <summary>The places as believed at a moment.</summary>
    public static Gazetteer Get(DisplacementDb db, DateTimeOffset known)
    {
        var ledger = db.Database.GetConnectionString() ?? string.Empty;
        var version = Version(db, known);
        if (Kept.TryGetValue(ledger, out var kept) && kept.Version == version)
        {
            return kept.Gazetteer;
        }

        var gazetteer = GazetteerReader.Load(db, known);
        Kept[ledger] = (version, gazetteer);
        return gazetteer;
    }

    /// <summary>What a gazetteer rests on: which batches are believed, and the newest rows (they are only ever added, or swept unbelieved).</summary>
    private static string Version(DisplacementDb db, DateTimeOffset known)
    {
        var believed = string.Join(' ', BelievedBatches.At(db, known).Keys.Order());
        var newest = db.Database.SqlQuery<long>($"""
            SELECT (SELECT COALESCE(MAX("Id"), 0) FROM "PlaceNames") AS "Value"
            UNION ALL SELECT (SELECT COALESCE(MAX("Id"), 0) FROM "PlaceParents")
            UNION ALL SELECT (SELECT COALESCE(MAX("Id"), 0) FROM "Places")
            """).ToList();
        return $"{believed} / {string.Join(' ', newest)}";
    }
}
