using System.Data.Common;
using Displacement.Ledger;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Displacement.Storage;

/// <summary>What every connection to the ledger promises: write-ahead log, and an acknowledged save is on disk.</summary>
/// <remarks>
/// <c>synchronous=FULL</c> is that promise; it is set on each opened connection and read back, since a pooled
/// connection may come with another setting.
/// </remarks>
public sealed class SqlitePolicy : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA synchronous=FULL; PRAGMA busy_timeout=15000; PRAGMA trusted_schema=OFF; PRAGMA cache_size=-12000; PRAGMA temp_store=MEMORY;";

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    /// <inheritdoc/>
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private static void Apply(DbConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        using var command = connection.CreateCommand();
        // A connection that may only look (as when it is asked whether there is a database) cannot change the kind of log.
        var looks = connection is SqliteConnection && new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
        command.CommandText = looks ? Pragmas : "PRAGMA journal_mode=WAL; " + Pragmas;
        command.ExecuteNonQuery();
        command.CommandText = "PRAGMA synchronous;";
        if (command.ExecuteScalar() is not 2L)
        {
            throw new LedgerException(Refusal.Io, "The database does not keep synchronous=FULL: an acknowledged save might not be on disk. Nothing was changed. Move it to a local disk.");
        }
    }
}
