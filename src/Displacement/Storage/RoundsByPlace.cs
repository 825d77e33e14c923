using System.Data.Common;
using System.Globalization;
using System.Text;
using Displacement.Figures;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>Streams the figures of several rounds side by side, place by place, in the order in which they lie: nothing is sorted or held.</summary>
/// <remarks>What a writer still holds back is not seen: settle it first. Read to the end before the connection is used again.</remarks>
internal sealed class RoundsByPlace : IDisposable
{
    private readonly DisplacementDb db;
    private readonly Dictionary<int, DbCommand> commands = [];
    private DbCommand? meeting;

    public RoundsByPlace(DisplacementDb db)
    {
        this.db = db;
        db.Database.OpenConnection();
    }

    /// <summary>The cells of each place, by part, then by round in the order given, then by line and column.</summary>
    /// <param name="rounds">The rounds; <see cref="SidedCell.Side"/> is the index of one of them.</param>
    /// <returns>One list for each place: the same list every time, filled anew.</returns>
    public IEnumerable<List<SidedCell>> Of(IReadOnlyList<int> rounds)
    {
        if (!commands.TryGetValue(rounds.Count, out var command))
        {
            commands[rounds.Count] = command = Command(rounds.Count);
        }

        for (var i = 0; i < rounds.Count; i++)
        {
            command.Parameters[i].Value = rounds[i];
        }

        using var reader = command.ExecuteReader();
        List<SidedCell> cells = [];
        while (reader.Read())
        {
            var cell = Cell(reader);
            if (cells.Count > 0 && cells[0].PlaceId != cell.PlaceId)
            {
                yield return cells;
                cells.Clear();
            }

            cells.Add(cell);
        }

        if (cells.Count > 0)
        {
            yield return cells;
        }
    }

    /// <summary>Whether two rounds have a row for one place.</summary>
    public bool Meet(int one, int other)
    {
        if (meeting is null)
        {
            meeting = db.Database.GetDbConnection().CreateCommand();
            meeting.CommandText = "SELECT EXISTS (SELECT 1 FROM \"Figures\" AS f WHERE f.\"RoundId\" = @r0 AND EXISTS (SELECT 1 FROM \"Figures\" AS g WHERE g.\"RoundId\" = @r1 AND g.\"PlaceId\" = f.\"PlaceId\"))";
            Add(meeting, 0);
            Add(meeting, 1);
        }

        (meeting.Parameters[0].Value, meeting.Parameters[1].Value) = (one, other);
        return Convert.ToBoolean(meeting.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        meeting?.Dispose();
        db.Database.CloseConnection();
    }

    /// <summary>A compound of ordered walks along the primary key, which the database merges as it goes.</summary>
    private DbCommand Command(int rounds)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        StringBuilder text = new();
        for (var i = 0; i < rounds; i++)
        {
            text.Append(i == 0 ? string.Empty : " UNION ALL ").Append(CultureInfo.InvariantCulture,
                $"SELECT {i} AS \"Side\", \"PlaceId\", \"PartId\", \"Line\", \"Column\", \"State\", \"Best\", \"Low\", \"High\", \"ElsewherePlaceId\" FROM \"Figures\" WHERE \"RoundId\" = @r{i}");
            Add(command, i);
        }

        command.CommandText = text.Append(" ORDER BY \"PlaceId\", \"PartId\", \"Side\", \"Line\", \"Column\"").ToString();
        return command;
    }

    private static void Add(DbCommand command, int index)
    {
        var round = command.CreateParameter();
        round.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@r{index}");
        command.Parameters.Add(round);
    }

    private static SidedCell Cell(DbDataReader reader) => new(
        reader.GetInt32(0),
        reader.GetInt32(1),
        reader.GetInt32(2),
        reader.GetInt32(3),
        reader.GetInt32(4),
        (CellState)reader.GetInt32(5),
        reader.IsDBNull(6) ? null : reader.GetInt64(6),
        reader.IsDBNull(7) ? null : reader.GetInt64(7),
        reader.IsDBNull(8) ? null : reader.GetInt64(8),
        reader.IsDBNull(9) ? null : reader.GetInt32(9));
}

/// <summary>A stored figure of one of several rounds read side by side; numbers in thousandths of a person.</summary>
internal readonly record struct SidedCell(int Side, int PlaceId, int PartId, int Line, int Column, CellState State, long? Best, long? Low, long? High, int? ElsewherePlaceId)
{
    /// <summary>Whether both say the same, wherever they stand.</summary>
    public bool SaysAs(SidedCell other) =>
        State == other.State && Best == other.Best && Low == other.Low && High == other.High && ElsewherePlaceId == other.ElsewherePlaceId;
}
