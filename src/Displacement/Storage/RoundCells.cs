using System.Data.Common;
using Displacement.Figures;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>Streams the figures of one round after the other in the order in which they lie, for checks.</summary>
/// <remarks>What a writer still holds back is not seen: settle it first. Read a round to its end before the connection is used again.</remarks>
internal sealed class RoundCells : IDisposable
{
    private readonly DisplacementDb db;
    private readonly DbCommand command;
    private readonly DbParameter round;

    public RoundCells(DisplacementDb db)
    {
        this.db = db;
        db.Database.OpenConnection();
        command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT \"PlaceId\", \"PartId\", \"Line\", \"Column\", \"State\", \"Best\" FROM \"Figures\" WHERE \"RoundId\" = @round ORDER BY \"PlaceId\", \"PartId\", \"Line\", \"Column\"";
        round = command.CreateParameter();
        round.ParameterName = "@round";
        command.Parameters.Add(round);
    }

    /// <summary>The figures of a round.</summary>
    /// <param name="roundId">The round.</param>
    public IEnumerable<StoredCell> Of(int roundId)
    {
        round.Value = roundId;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new StoredCell(
                roundId,
                reader.GetInt32(0),
                reader.GetInt32(1),
                reader.GetInt32(2),
                reader.GetInt32(3),
                (CellState)reader.GetInt32(4),
                reader.IsDBNull(5) ? null : reader.GetInt64(5));
        }
    }

    public void Dispose()
    {
        command.Dispose();
        db.Database.CloseConnection();
    }
}
