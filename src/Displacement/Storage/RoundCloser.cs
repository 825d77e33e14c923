using System.Data.Common;

namespace Displacement.Storage;

/// <summary>Writes the days of rounds, which are known only when their file is read to its end.</summary>
internal sealed class RoundCloser(DbConnection connection, DbTransaction transaction)
{
    private static readonly string[] Columns =
        ["AsOf", "Until", "Accuracy", "Published", "PublishedAssumed", "CoversAll", "CarrierId", "SpeakerId", "Quote", "Reference"];

    public void Close(IReadOnlyDictionary<int, RoundDay> days)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"UPDATE \"Rounds\" SET {string.Join(", ", Columns.Select(column => $"\"{column}\" = @{column}"))}, \"Number\" = COALESCE(@Number, \"Number\") WHERE \"Id\" = @Id";
        foreach (var name in Columns.Append("Number").Append("Id"))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            command.Parameters.Add(parameter);
        }

        foreach (var (round, day) in days)
        {
            object?[] values =
            [
                day.AsOf, day.Until, (int)day.Accuracy, day.Published, day.PublishedAssumed, day.CoversAll, day.CarrierId,
                day.SpeakerId, day.Quote, day.Reference, day.Number, round,
            ];
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters[i].Value = values[i] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }
}
