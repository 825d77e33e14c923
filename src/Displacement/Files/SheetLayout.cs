using Displacement.Reports;

namespace Displacement.Files;

/// <summary>Where everything of a sheet stands: rows and columns, counted from 1.</summary>
internal sealed class SheetLayout
{
    /// <summary>Rows that a chart takes.</summary>
    public const int ChartRows = 19;

    private readonly Dictionary<string, int> headers = new(StringComparer.Ordinal);

    /// <param name="sheet">The sheet.</param>
    /// <param name="longTable">From more rows than this on a table is written without lines and, at a sheet's end, row by row.</param>
    public SheetLayout(ReportSheet sheet, int longTable)
    {
        (Sheet, LongTable) = (sheet, longTable);
        var row = 1 + (sheet.Banner is null ? 0 : 1) + sheet.Lines.Count + 2;
        for (var i = 0; i < sheet.Tables.Count; i++)
        {
            var table = sheet.Tables[i];
            row += table.Title is null ? 0 : 1;
            headers[table.Id] = row;
            row += Math.Max(1, table.Rows.Count) + 2;
            if (i == 0 && sheet.Charts.Count > 0)
            {
                FirstChartRow = row;
                row += ChartRows + 1;
            }
        }
    }

    public ReportSheet Sheet { get; }

    public int LongTable { get; }

    /// <summary>The row of the first chart's upper edge; charts stand side by side.</summary>
    public int FirstChartRow { get; }

    /// <summary>The row of a table's header.</summary>
    public int HeaderOf(ReportTable table) => headers[table.Id];

    /// <summary>The row in which a row of a table stands.</summary>
    public int RowOf(ReportTable table, int index) => HeaderOf(table) + 1 + index;

    /// <summary>The columns that a workbook shows.</summary>
    public static IReadOnlyList<(Column Column, int Index)> Shown(ReportTable table) =>
        [.. table.Columns.Select((column, index) => (column, index)).Where(one => !one.column.ForPrograms)];

    /// <summary>The column, counted from 1, that names a row: the first of words, behind a code.</summary>
    public static int NameColumn(IReadOnlyList<(Column Column, int Index)> shown) =>
        shown.TakeWhile(one => one.Column.Kind == ColumnKind.Code).Count() + 1;

    /// <summary>The places that links lead to.</summary>
    public IEnumerable<KeyValuePair<string, string>> Anchors() =>
        from table in Sheet.Tables
        from row in table.Rows.Select((row, index) => (row.Anchor, Number: RowOf(table, index)))
        where row.Anchor is not null
        select KeyValuePair.Create(row.Anchor!, FormattableString.Invariant($"'{Sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!A{row.Number}"));

    /// <summary>"C" for 3.</summary>
    public static string Letter(int column) => column <= 26
        ? ((char)('A' + column - 1)).ToString()
        : Letter((column - 1) / 26) + Letter(((column - 1) % 26) + 1);
}
