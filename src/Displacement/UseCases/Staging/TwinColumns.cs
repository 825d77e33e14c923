using Displacement.Imports;

namespace Displacement.UseCases.Staging;

/// <summary>
/// Reads one of several columns of figures that mean the same ("IDPs" and "Total IDPs"): their numbers would be added. Where the first
/// rows show other numbers, nobody knows which is meant, and a person is asked.
/// </summary>
internal static class TwinColumns
{
    public static ImportPlan Settle(ImportPlan plan, IReadOnlyList<(int Line, string[] Cells)> head, FindingLog log)
    {
        var map = plan.Map;
        HashSet<int> left = [];
        foreach (var twins in map.Values.GroupBy(column => map[column].Value! with { Optional = false }).Where(group => group.Count() > 1))
        {
            var first = twins.First();
            foreach (var column in twins.Skip(1))
            {
                left.Add(column);
                log.Add(new Finding(
                    FindingCode.ColumnTwice,
                    AreEqual(head, map.Header.LastLine, first, column) ? Severity.Warning : Severity.Error,
                    map.Header.LastLine,
                    map.Header.Title(column),
                    map.Header.Title(column),
                    map.Header.Title(first)));
            }
        }

        return left.Count == 0 ? plan : plan with { Layout = plan.Layout with { Map = map.WithValues(column => left.Contains(column) ? ColumnRole.None : map[column]) } };
    }

    private static bool AreEqual(IReadOnlyList<(int Line, string[] Cells)> head, int headerLine, int first, int second) =>
        head.Where(row => row.Line > headerLine).All(row => string.Equals(Cell(row.Cells, first), Cell(row.Cells, second), StringComparison.Ordinal));

    private static string Cell(string[] cells, int column) => column < cells.Length ? cells[column].Trim() : string.Empty;
}
