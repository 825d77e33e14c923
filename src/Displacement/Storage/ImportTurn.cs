using Displacement.Ledger;
using Displacement.Storage.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>Begins the reading of a file into a new batch; one file is read at a time.</summary>
internal static class ImportTurn
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    /// <summary>Takes the turn and opens a batch in the state reading.</summary>
    /// <exception cref="LedgerException">The same bytes are in a batch that is staged or believed, or another file is being read.</exception>
    public static LedgerWriter Begin(DisplacementDb db, StoredDocument document, string profile, string carrier, string optionsJson, DateTimeOffset now, int? replaces = null, string? sheet = null) =>
        Begin(Take(db), db, document, profile, carrier, optionsJson, now, replaces, sheet);

    /// <summary>Opens a batch in the state reading; whoever fills it gives the turn back.</summary>
    /// <exception cref="LedgerException">The same bytes are in a batch that is staged or believed; the turn is given back.</exception>
    public static LedgerWriter Begin(FileStream turn, DisplacementDb db, StoredDocument document, string profile, string carrier, string optionsJson, DateTimeOffset now, int? replaces = null, string? sheet = null)
    {
        try
        {
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

    /// <summary>Takes the turn, and sweeps what a crash left.</summary>
    /// <param name="db">The ledger.</param>
    /// <param name="waiting">Is told once that another file is being read, whose end is then waited for; null: it is not waited for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="LedgerException">Another file is being read, and it is not waited for.</exception>
    public static FileStream Take(DisplacementDb db, Action? waiting = null, CancellationToken cancellation = default)
    {
        var turn = TryTake(db);
        if (turn is null)
        {
            if (waiting is null)
            {
                throw new LedgerException(Refusal.Conflict, "Another file is being read into this database. Nothing was imported. Try again when it is done.").As("OtherFile");
            }

            waiting();
            while ((turn = TryTake(db)) is null)
            {
                cancellation.WaitHandle.WaitOne(BetweenLooks);
                cancellation.ThrowIfCancellationRequested();
            }
        }

        try
        {
            BatchSweeper.Sweep(db);
            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Sweeps what a crash left, unless a file is being read.</summary>
    /// <param name="db">The ledger.</param>
    public static void SweepIfFree(DisplacementDb db)
    {
        if (db.Batches.Any(batch => batch.State == BatchState.Reading))
        {
            using var turn = TryTake(db);
            if (turn is not null)
            {
                BatchSweeper.Sweep(db);
            }
        }
    }

    /// <summary>The turn; null while somebody has it.</summary>
    private static FileStream? TryTake(DisplacementDb db)
    {
        var path = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource + "-import.lock";
        try
        {
            // The file stays: were it deleted by one holder, another might hold the deleted one while a third holds a new one.
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException e) when (HeldFile.Is(e))
        {
            return null;
        }
    }
}
