using System.Data.Common;

namespace Displacement.Storage;

/// <summary>Gathers figures and writes them in the order in which they lie, so that a shuffled file costs fewer pages.</summary>
internal sealed class FigureWriter(DbConnection connection) : IDisposable
{
    private readonly PreparedInsert insert = new(
        connection,
        "Figures",
        ["RoundId", "PlaceId", "PartId", "Line", "Column", "State", "Best", "Low", "High", "Qualifier", "Words", "RowDay", "ElsewherePlaceId"]);

    private readonly List<FigureCell> waiting = new(LedgerWriter.RowsPerTransaction);

    /// <summary>Adds a figure and returns how many wait.</summary>
    public int Add(in FigureCell cell)
    {
        waiting.Add(cell);
        return waiting.Count;
    }

    /// <summary>Writes what waits.</summary>
    public void Flush(DbTransaction transaction)
    {
        waiting.Sort();
        foreach (var cell in waiting)
        {
            insert[0] = cell.RoundId;
            insert[1] = cell.PlaceId;
            insert[2] = cell.PartId;
            insert[3] = cell.Line;
            insert[4] = cell.Column;
            insert[5] = (int)cell.State;
            insert[6] = cell.Best;
            insert[7] = cell.Low;
            insert[8] = cell.High;
            insert[9] = (int)cell.Qualifier;
            insert[10] = cell.Words;
            insert[11] = cell.RowDay;
            insert[12] = cell.ElsewherePlaceId;
            insert.Run(transaction);
        }

        waiting.Clear();
    }

    public void Dispose() => insert.Dispose();
}
