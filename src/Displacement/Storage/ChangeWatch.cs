using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>Notices that somebody wrote to the database, this program or another. Not for several threads at once.</summary>
/// <param name="ledger">The ledger.</param>
public sealed class ChangeWatch(LedgerFile ledger) : IDisposable
{
    private SqliteConnection? connection;
    private SqliteCommand? question;
    private long? seen;

    /// <summary>Whether anything was written since the last call; true the first time.</summary>
    public bool HasChanged()
    {
        question ??= Begin();
        var now = (long)question.ExecuteScalar()!;
        var changed = now != seen;
        seen = now;
        return changed;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        question?.Dispose();
        connection?.Dispose();
    }

    /// <summary>A connection of its own: the number goes up with what others write, and this one never writes.</summary>
    private SqliteCommand Begin()
    {
        using var db = ledger.OpenOrCreate();
        connection = new SqliteConnection(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false }.ToString());
        connection.Open();
        var command = connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return command;
    }
}
