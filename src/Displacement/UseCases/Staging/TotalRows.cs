using System.Globalization;
using Displacement.Imports;

namespace Displacement.UseCases.Staging;

/// <summary>Checks rows of totals against the rows above them; they are never figures.</summary>
internal sealed class TotalRows(ColumnMap map, int scale, FindingLog log)
{
    private const int Levels = 8;

    private readonly long[,] sums = new long[Levels, map.Values.Count];
    private readonly long[] sinceLast = new long[map.Values.Count];
    private bool isShort;

    /// <summary>Adds a figure to the sums.</summary>
    /// <param name="level">The level of its place, the world's being −1.</param>
    /// <param name="value">Index of its column among those of figures.</param>
    /// <param name="best">The number in thousandths.</param>
    public void Add(int level, int value, long best)
    {
        sums[level + 1, value] += best;
        sinceLast[value] += best;
    }

    /// <summary>Hears that a row was set aside: until the next row of totals nobody can check the sum.</summary>
    public void SetAside() => isShort = true;

    /// <summary>Takes a row of totals: it states the sum of all rows of a level, or of those since the last such row.</summary>
    public void Take(SheetRow row)
    {
        log.Add(new Finding(FindingCode.TotalRow, Severity.Info, row.Line));
        for (var value = 0; value < map.Values.Count; value++)
        {
            var column = map.Values[value];
            if (FigureReader.Read(row[column], NumberStyle.CommaGroups, out var cell) == CellProblem.None && cell.Best is { } stated && !isShort && !IsSum(value, stated * scale))
            {
                log.Add(new Finding(
                    FindingCode.TotalDoesNotMatch,
                    Severity.Warning,
                    row.Line,
                    map.Header.Title(column),
                    row[column].ToString(),
                    (sinceLast[value] / 1000m).ToString("#,0.###", CultureInfo.InvariantCulture)));
            }
        }

        Array.Clear(sinceLast);
        isShort = false;
    }

    private bool IsSum(int value, long stated)
    {
        var isSum = stated == sinceLast[value];
        for (var level = 0; level < Levels; level++)
        {
            isSum |= stated == sums[level, value];
        }

        return isSum;
    }
}
