using Displacement.Ledger;
using Displacement.Storage.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>Begins the reading of a file into a new batch; one file is read at a time.</summary>
internal static class ImportTurn
{
    /// <summary>Takes the turn, sweeps what a crash left, and opens a batch in the state reading.</summary>
    /// <exception cref="LedgerException">The same bytes are in a batch that is staged or believed, or another file is being read.</exception>
    public static LedgerWriter Begin(DisplacementDb db, StoredDocument document, string profile, string carrier, string optionsJson, DateTimeOffset now, int? replaces = null, string? sheet = null)
    {
        var turn = Take(db);
        try
        {
            BatchSweeper.Sweep(db);
            Refuse(db, document, sheet, replaces);
            var row = db.Documents.SingleOrDefault(known => known.Sha256 == document.Sha256)
                ?? db.Documents.Add(new DocumentRow { Sha256 = document.Sha256, FileName = document.FileName, Length = document.Length, Received = now }).Entity;
            var source = db.Sources.SingleOrDefault(known => known.Name == carrier) ?? db.Sources.Add(new SourceRow { Name = carrier }).Entity;
            db.SaveChanges();
            var batch = new BatchRow
            {
                DocumentId = row.Id,
                State = BatchState.Reading,
                Profile = profile,
                CarrierId = source.Id,
                Created = now,
                Headers = string.Empty,
                FindingCounts = "{}",
                Options = optionsJson,
                ReplacesId = replaces,
                Sheet = sheet,
            };
            db.Batches.Add(batch);
            db.SaveChanges();
            return new LedgerWriter(db, batch, turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    private static void Refuse(DisplacementDb db, StoredDocument document, string? sheet, int? replaces)
    {
        var same = db.Batches
            .Where(batch => batch.Document!.Sha256 == document.Sha256 && batch.Sheet == sheet && batch.Id != replaces && (batch.State == BatchState.Staged || batch.State == BatchState.Committed))
            .Select(batch => new { batch.Id, batch.State, batch.Document!.FileName })
            .FirstOrDefault();
        if (same is not null)
        {
            var state = same.State == BatchState.Staged ? "staged" : "committed";
            throw new LedgerException(
                Refusal.Conflict,
                $"The same bytes are already in batch {same.Id} ({same.FileName}, {state}). Nothing was imported. Read its kept file again with --again {same.Id}, or reject or retract that batch first.").As("SameBytes", same.Id, same.FileName);
        }
    }

    private static FileStream Take(DisplacementDb db)
    {
        var path = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource + "-import.lock";
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e)
        {
            throw new LedgerException(Refusal.Conflict, "Another file is being read into this database. Nothing was imported. Try again when it is done.", e).As("OtherFile");
        }
    }
}
