using System.Globalization;
using System.Security.Cryptography;
using Displacement.Ledger;
using Displacement.Storage;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases;

/// <summary>Checks that a ledger is whole: that what is derived fits what it is derived from, and that every kept file is what it was.</summary>
/// <param name="db">The ledger.</param>
/// <param name="documents">Its kept files.</param>
public sealed class VerifyLedger(DisplacementDb db, DocumentStore documents)
{
    private const string Counting = "SELECT COUNT(*) AS \"Value\" ";

    private const string MissingPairs = """
        FROM (SELECT DISTINCT r."SeriesId" AS "SeriesId", f."PlaceId" AS "PlaceId" FROM "Figures" f JOIN "Rounds" r ON r."Id" = f."RoundId") s
        WHERE NOT EXISTS (SELECT 1 FROM "SeriesPlaces" p WHERE p."SeriesId" = s."SeriesId" AND p."PlaceId" = s."PlaceId")
        """;

    private const string MissingSpoken = """
        FROM (SELECT DISTINCT r."SeriesId" AS "SeriesId", r."BatchId" AS "BatchId", f."PlaceId" AS "PlaceId" FROM "Figures" f JOIN "Rounds" r ON r."Id" = f."RoundId" WHERE r."CoversAll" = 1) s
        WHERE NOT EXISTS (SELECT 1 FROM "SpokenPlaces" p WHERE p."SeriesId" = s."SeriesId" AND p."BatchId" = s."BatchId" AND p."PlaceId" = s."PlaceId")
        """;

    /// <summary>What is wrong, in English, each with what to do; none: the ledger is whole.</summary>
    /// <param name="withFiles">Whether the bytes of the kept files are read and compared with their names, which takes as long as reading them.</param>
    /// <param name="cancellation">Stops it.</param>
    public IReadOnlyList<string> Run(bool withFiles, CancellationToken cancellation = default)
    {
        using HeldConnection held = new(db);
        return [.. Database(), .. Batches(cancellation), .. Derived(), .. Files(withFiles, cancellation)];
    }

    /// <summary>Derives again what is derived from the figures: which places a series speaks of. Nothing that a source said is touched.</summary>
    /// <returns>How many entries were missing.</returns>
    public int Rebuild()
    {
        using var transaction = db.Database.BeginTransaction();
        var missing = db.Database.ExecuteSqlRaw($"INSERT INTO \"SeriesPlaces\" (\"SeriesId\", \"PlaceId\") SELECT s.\"SeriesId\", s.\"PlaceId\" {MissingPairs}")
            + db.Database.ExecuteSqlRaw($"INSERT INTO \"SpokenPlaces\" (\"SeriesId\", \"BatchId\", \"PlaceId\") SELECT s.\"SeriesId\", s.\"BatchId\", s.\"PlaceId\" {MissingSpoken}");
        transaction.Commit();
        return missing;
    }

    private IEnumerable<string> Database()
    {
        var integrity = db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").AsEnumerable().First();
        if (integrity != "ok")
        {
            yield return $"The database file is damaged: {integrity}. Put back the last copy of it.";
        }
    }

    private IEnumerable<string> Batches(CancellationToken cancellation)
    {
        var counted = db.Database.SqlQueryRaw<Counted>("SELECT r.\"BatchId\" AS \"BatchId\", COUNT(*) AS \"Figures\" FROM \"Figures\" f JOIN \"Rounds\" r ON r.\"Id\" = f.\"RoundId\" GROUP BY r.\"BatchId\"")
            .ToDictionary(one => one.BatchId, one => one.Figures);
        var believed = db.Beliefs.AsNoTracking().Where(belief => belief.Subject == BeliefSubject.Batch && belief.Until == DateTimeOffset.MaxValue).Select(belief => belief.SubjectId).ToHashSet();
        foreach (var batch in db.Batches.AsNoTracking().Select(batch => new { batch.Id, batch.State, batch.Figures }).AsEnumerable())
        {
            cancellation.ThrowIfCancellationRequested();
            if (batch.State is not (BatchState.Reading or BatchState.Failed) && counted.GetValueOrDefault(batch.Id) != batch.Figures)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"Batch {batch.Id} has {counted.GetValueOrDefault(batch.Id)} figures and should have {batch.Figures}. Read its kept file again: displacement import --again {batch.Id}.");
            }

            if ((batch.State == BatchState.Committed) != believed.Contains(batch.Id))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"Batch {batch.Id} is {batch.State.ToString().ToLowerInvariant()}, and its belief says otherwise. Put back the last copy of the database.");
            }
        }
    }

    private IEnumerable<string> Derived()
    {
        foreach (var (what, sql) in ((string, string)[])[("places that a series speaks of", Counting + MissingPairs), ("places that a file speaks for", Counting + MissingSpoken)])
        {
            if (Count(sql) is > 0 and var missing)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{missing} {what} are not listed, so that totals may leave them out. List them again: displacement verify --rebuild.");
            }
        }
    }

    private IEnumerable<string> Files(bool withFiles, CancellationToken cancellation)
    {
        foreach (var document in db.Documents.AsNoTracking().Select(one => new { one.Sha256, one.FileName }).AsEnumerable())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!documents.Has(document.Sha256))
            {
                yield return $"The kept file of {document.FileName} ({document.Sha256}) is gone: its figures stand, and their lines cannot be shown. Put it back beside the database.";
            }
            else if (withFiles && Hash(document.Sha256) != document.Sha256)
            {
                yield return $"The kept file of {document.FileName} ({document.Sha256}) was changed. Put back the one that came.";
            }
        }
    }

    private string Hash(string sha256)
    {
        using var kept = documents.Open(sha256);
        return Convert.ToHexStringLower(SHA256.HashData(kept));
    }

    private long Count(string sql) => db.Database.SqlQueryRaw<long>(sql).Single();

    private sealed record Counted(int BatchId, long Figures);
}
