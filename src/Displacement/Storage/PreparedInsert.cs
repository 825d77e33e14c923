using System.Data.Common;
using System.Globalization;

namespace Displacement.Storage;

/// <summary>One prepared INSERT, filled again and again: the quick path into a table on either provider.</summary>
internal sealed class PreparedInsert : IDisposable
{
    private readonly DbCommand command;
    private readonly DbParameter[] parameters;

    public PreparedInsert(DbConnection connection, string table, string[] columns, string suffix = "")
    {
        command = connection.CreateCommand();
        var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
        var values = string.Join(", ", columns.Select((_, i) => "@p" + i.ToString(CultureInfo.InvariantCulture)));
        command.CommandText = $"INSERT INTO \"{table}\" ({names}) VALUES ({values}) {suffix}";
        parameters = new DbParameter[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            parameters[i] = command.CreateParameter();
            parameters[i].ParameterName = "@p" + i.ToString(CultureInfo.InvariantCulture);
            command.Parameters.Add(parameters[i]);
        }
    }

    /// <summary>Sets the value of a column; null is stored as NULL.</summary>
    public object? this[int column]
    {
        set => parameters[column].Value = value ?? DBNull.Value;
    }

    /// <summary>Runs within <paramref name="transaction"/>.</summary>
    public void Run(DbTransaction? transaction)
    {
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs within <paramref name="transaction"/> and returns what the suffix returns: the new identifier.</summary>
    public int RunForId(DbTransaction? transaction)
    {
        command.Transaction = transaction;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public void Dispose() => command.Dispose();
}
