using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Displacement.Benchmarks.Import;

/// <summary>The two programs that read the same file into a new database.</summary>
internal static class Importers
{
    /// <summary>The built command line; the benchmarks are built beside it.</summary>
    public static string Program { get; } = Path.GetFullPath(
        Path.Combine("..", "..", "Displacement.Cli", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "displacement"),
        AppContext.BaseDirectory);

    /// <summary>Imports and commits, learning the districts.</summary>
    public static ChildRun Displacement(string file, string database) =>
        ChildRun.Of(Program, ["import", file, "--commit", "--learn-places", "--db", database]);

    /// <summary>
    /// Imports with the sqlite3 shell into one table that is indexed already. The file has neither sex nor age, but two
    /// columns that are empty on every row: they stand in for them, so that the index has its five columns.
    /// </summary>
    public static ChildRun SqliteShell(string file, string database) => ChildRun.Of("sqlite3", ["-batch", "-bail", database], $"""
        PRAGMA journal_mode=WAL;
        PRAGMA synchronous=FULL;
        CREATE TABLE idps (
            location_code TEXT, has_hrp TEXT, in_gho TEXT, provider_admin1_name TEXT, provider_admin2_name TEXT, admin1_code TEXT, admin1_name TEXT,
            admin2_code TEXT, admin2_name TEXT, admin_level INTEGER, operation TEXT, assessment_type TEXT, population INTEGER, reporting_round INTEGER,
            reference_period_start TEXT, reference_period_end TEXT, dataset_hdx_id TEXT, resource_hdx_id TEXT, gender TEXT, age_range TEXT);
        CREATE INDEX place_day ON idps (admin2_code, assessment_type, reference_period_start, gender, age_range);
        .mode csv
        .import --skip 1 "{file}" idps
        """);

    /// <summary>How many rows a table of a database has.</summary>
    public static long Count(string database, string table)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM \"{table}\"";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>How many believed figures the ledger has.</summary>
    public static long Believed(string database)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM Figures f JOIN Rounds r ON r.Id = f.RoundId JOIN Beliefs b ON b.Subject = 0 AND b.SubjectId = r.BatchId";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
