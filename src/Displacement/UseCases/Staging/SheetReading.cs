using Displacement.Imports;
using Displacement.Imports.Profiles;
using Displacement.Places;

namespace Displacement.UseCases.Staging;

/// <summary>A sheet of a file as its first rows show it.</summary>
/// <param name="Table">The sheet.</param>
/// <param name="Head">Its first rows with their lines.</param>
/// <param name="Layout">The layout they were found to have, or null.</param>
internal sealed record SheetReading(SourceTable Table, IReadOnlyList<(int Line, string[] Cells)> Head, Layout? Layout)
{
    private const int HeadRows = 40;

    /// <summary>Rows of a sheet that are weighed against another's; the first of a long sheet stand for it.</summary>
    private const int MostWeighed = 20_000;

    /// <summary>Whether its layout has figures.</summary>
    public bool HasFigures => Layout is { Profile.IsPlaceList: false };

    /// <summary>Reads a sheet's first rows and finds its layout.</summary>
    public static SheetReading Of(SourceTable table, UserMap? map, Profile? forced, HeaderLines? header = null)
    {
        var head = HeadOf(table);
        return new SheetReading(table, head, map is null || map.Roles.Count == 0 ? LayoutFinder.Find(head, forced, header) : MappedLayout.Find(head, map, forced, header));
    }

    /// <summary>The first rows of a sheet.</summary>
    public static IReadOnlyList<(int Line, string[] Cells)> HeadOf(SourceTable table)
    {
        using var source = table.Open();
        var row = new SheetRow();
        List<(int Line, string[] Cells)> head = [];
        while (head.Count < HeadRows && source.Read(row))
        {
            head.Add((row.Line, row.ToArray()));
        }

        return head;
    }

    /// <summary>
    /// What speaks for reading this sheet rather than another one of the workbook, in this order: a layout of figures, how sure it is,
    /// places without a gap between their levels, more people, deeper places, more rows.
    /// </summary>
    public SheetWeight Weigh()
    {
        if (Layout is not { } layout || !HasFigures)
        {
            return new SheetWeight(false, Layout?.Score ?? 0, false, 0, -1, 0);
        }

        var map = layout.Map;
        var main = map.Values.Where(column => map[column].Value is { Sex: People.Sex.All, Age: null, Unit: Figures.CountUnit.People }).DefaultIfEmpty(map.Values.FirstOrDefault(-1)).First();
        var levels = map.Columns(RoleKind.AdminCode).Concat(map.Columns(RoleKind.AdminName)).Select(column => map[column].Level).OfType<AdminLevel>().ToHashSet();
        var deepest = levels.Count == 0 ? -1 : (int)levels.Max();
        decimal people = 0;
        long rows = 0;
        using var source = Table.Open();
        source.Wanted = [.. Enumerable.Range(0, map.Header.Width).Select(column => column == 0 || column == main || map[column].Kind is RoleKind.AdminName)];
        var row = new SheetRow();
        while (rows < MostWeighed && source.Read(row))
        {
            if (row.Line <= map.Header.LastLine || TotalWords.Is(row.Text(0)))
            {
                continue;
            }

            var reading = FigureReader.Read(row[main], NumberStyle.CommaGroups, out var cell);
            if (reading == CellProblem.None && cell.Best is { } best)
            {
                rows++;
                people += best;
            }
        }

        // Sites may lie in any unit; above them a level that is left out means that the sheet lists only some places.
        var isChain = Enumerable.Range(1, Math.Max(0, Math.Min(deepest, (int)AdminLevel.Community))).All(level => level == (int)AdminLevel.Community && deepest == (int)AdminLevel.Site || levels.Contains((AdminLevel)level));
        return new SheetWeight(map.Values.Count > 0, layout.Profile is GenericProfile or HxlProfile ? 40 : layout.Score, isChain, people, deepest, rows);
    }
}

/// <summary>What speaks for a sheet; the greatest is read.</summary>
internal readonly record struct SheetWeight(bool HasFigures, int Score, bool IsChain, decimal People, int Deepest, long Rows) : IComparable<SheetWeight>
{
    public int CompareTo(SheetWeight other) =>
        (HasFigures, Score, IsChain, People, Deepest, Rows).CompareTo((other.HasFigures, other.Score, other.IsChain, other.People, other.Deepest, other.Rows));

    public static bool operator <(SheetWeight left, SheetWeight right) => left.CompareTo(right) < 0;

    public static bool operator >(SheetWeight left, SheetWeight right) => left.CompareTo(right) > 0;

    public static bool operator <=(SheetWeight left, SheetWeight right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SheetWeight left, SheetWeight right) => left.CompareTo(right) >= 0;
}
