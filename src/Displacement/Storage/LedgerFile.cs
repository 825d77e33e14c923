using Displacement.Ledger;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>A ledger in a SQLite file: opening it, creating it, and where its kept files lie.</summary>
/// <param name="path">Path of the database file.</param>
public sealed class LedgerFile(string path)
{
    private const int TurnsWaited = 300;

    private readonly KnownPlaces places = new();
    private bool isUpToDate;

    /// <summary>Full path of the database.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The folder beside the database in which files are kept as they came.</summary>
    public DocumentStore Documents => new(Path + "-files");

    /// <summary>Opens an existing ledger and brings its tables up to date.</summary>
    /// <exception cref="LedgerException">It does not exist, or a newer version of this program wrote it.</exception>
    public SqliteDisplacementDb Open()
    {
        if (!File.Exists(Path))
        {
            throw new LedgerException(Refusal.Io, $"There is no database at {Path}. Create one with 'displacement init', 'displacement import FILE' or 'displacement places import FILE', or name another with --db.");
        }

        return Opened();
    }

    /// <summary>Opens the ledger, creating it with the shipped gazetteer where there is none.</summary>
    /// <exception cref="LedgerException">It cannot be created there.</exception>
    public SqliteDisplacementDb OpenOrCreate()
    {
        try
        {
            if (System.IO.Path.GetDirectoryName(Path) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(Refusal.Io, $"The database cannot be created at {Path}: {e.Message}", e);
        }

        return Opened();
    }

    private SqliteDisplacementDb Opened()
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = Path, ForeignKeys = true, DefaultTimeout = 15, Pooling = true };
        var db = new SqliteDisplacementDb(new DbContextOptionsBuilder<SqliteDisplacementDb>()
            .UseSqlite(connection.ToString())
            .AddInterceptors(new SqlitePolicy())
            .Options)
        { KnownPlaces = places };
        try
        {
            BringUpToDate(db);
            return db;
        }
        catch (SqliteException e)
        {
            db.Dispose();
            throw new LedgerException(Refusal.Io, $"{Path} cannot be opened as a database: {e.Message}. Nothing was changed.", e);
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

    /// <summary>Once for this object: a host opens many contexts.</summary>
    private void BringUpToDate(SqliteDisplacementDb db)
    {
        if (isUpToDate)
        {
            return;
        }

        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = db.Database.GetAppliedMigrations().ToList();
        if (applied.Exists(name => !known.Contains(name)))
        {
            throw new LedgerException(Refusal.Io, $"{Path} was written by a newer version of this program. Nothing was changed. Use that version.");
        }

        if (applied.Count < known.Count)
        {
            Migrate(db);
        }

        ShippedGazetteer.Seed(db);
        isUpToDate = true;
    }

    /// <summary>
    /// Makes or changes the tables, one process at a time. The lock is a file, which goes when its holder does; a lock row that a
    /// killed process left in the database would be waited for without end, and is removed.
    /// </summary>
    private void Migrate(SqliteDisplacementDb db)
    {
        using var turn = Turn();
        if (db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").Single() > 0)
        {
            db.Database.ExecuteSqlRaw("DELETE FROM \"__EFMigrationsLock\"");
        }

        db.Database.Migrate();
    }

    private FileStream Turn()
    {
        var lockFile = Path + "-open.lock";
        for (var waited = 0; ; waited++)
        {
            try
            {
                return new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (waited < TurnsWaited)
            {
                Thread.Sleep(100);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new LedgerException(Refusal.Io, $"The tables of {Path} cannot be brought up to date: {e.Message} Nothing was changed. If another program is doing it, try again in a minute.", e);
            }
        }
    }
}
