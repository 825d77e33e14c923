using System.Globalization;
using System.Text;
using Displacement.Reports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = Displacement.Reports.Cell;
using Column = Displacement.Reports.Column;

namespace Displacement.Files;

/// <summary>
/// A long table at the end of a sheet: ClosedXML writes one row for each look that a cell can have, and all rows are then written
/// straight into the saved sheet with those looks. It takes a fifth of the time and none of the memory.
/// </summary>
internal sealed class LongTable
{
    private readonly SheetLayout layout;
    private readonly ReportTable table;
    private readonly IReadOnlyList<(Column Column, int Index)> shown;
    private readonly IReadOnlyDictionary<string, string> anchors;
    private readonly Dictionary<Look, string> patterns = [];
    private readonly HashSet<int> patternRows = [];

    public LongTable(SheetLayout layout, ReportTable table, IReadOnlyDictionary<string, string> anchors)
    {
        (this.layout, this.table, this.anchors) = (layout, table, anchors);
        shown = SheetLayout.Shown(table);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < shown.Count; column++)
            {
                if (LookOf(row, column) is { } look && patterns.TryAdd(look, Address(row, column)))
                {
                    patternRows.Add(row);
                }
            }
        }
    }

    /// <summary>Whether a table is written so: it is long, nothing stands beneath it, and nothing in it is reckoned by the workbook.</summary>
    public static bool Is(SheetLayout layout, ReportTable table) =>
        table.Rows.Count > layout.LongTable
        && ReferenceEquals(table, layout.Sheet.Tables[^1])
        && !table.Rows.Any(row => row.Cells.Any(cell => cell.SumOf.Count > 0));

    /// <summary>Whether ClosedXML writes this row, to make a look that no row above has.</summary>
    public bool IsPattern(int row) => patternRows.Contains(row);

    /// <summary>Writes all rows into the saved sheet.</summary>
    /// <param name="part">The sheet.</param>
    /// <param name="heightOf">The height of a row, or null: that of one line.</param>
    public void WriteTo(WorksheetPart part, Func<int, double?> heightOf)
    {
        var sheet = part.Worksheet;
        var data = sheet.GetFirstChild<SheetData>()!;
        var styles = data.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToDictionary(cell => cell.CellReference!.Value!, cell => cell.StyleIndex?.Value ?? 0, StringComparer.Ordinal);
        var first = layout.RowOf(table, 0);
        data.Elements<Row>().Where(row => row.RowIndex! >= (uint)first).ToList().ForEach(row => row.Remove());
        sheet.SheetDimension = new SheetDimension { Reference = $"A1:{Address(table.Rows.Count - 1, shown.Count - 1)}" };
        Link(sheet, first);
        sheet.Save();

        using var reader = new StreamReader(part.GetStream(FileMode.Open, FileAccess.Read), Encoding.UTF8);
        var markup = reader.ReadToEnd();
        reader.Close();
        var end = markup.LastIndexOf("</", markup.IndexOf("sheetData>", markup.IndexOf("sheetData>", StringComparison.Ordinal) + 1, StringComparison.Ordinal), StringComparison.Ordinal);
        var prefix = markup[(end + 2)..markup.IndexOf("sheetData>", end, StringComparison.Ordinal)];
        using var writer = new StreamWriter(part.GetStream(FileMode.Create), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(markup.AsSpan(0, end));
        for (var row = 0; row < table.Rows.Count; row++)
        {
            WriteRow(writer, prefix, row, heightOf(row), styles);
        }

        writer.Write(markup.AsSpan(end));
    }

    private void WriteRow(StreamWriter writer, string x, int row, double? height, Dictionary<string, uint> styles)
    {
        var number = layout.RowOf(table, row);
        writer.Write(height is { } points
            ? string.Create(CultureInfo.InvariantCulture, $"<{x}row r=\"{number}\" ht=\"{points}\" customHeight=\"1\">")
            : string.Create(CultureInfo.InvariantCulture, $"<{x}row r=\"{number}\">"));
        for (var column = 0; column < shown.Count; column++)
        {
            if (LookOf(row, column) is not { } look)
            {
                continue;
            }

            var content = table.Rows[row].Cells[shown[column].Index];
            var opening = string.Create(CultureInfo.InvariantCulture, $"<{x}c r=\"{Address(row, column)}\" s=\"{styles[patterns[look]]}\"");
            writer.Write(content.Number is { } people ? string.Create(CultureInfo.InvariantCulture, $"{opening}><{x}v>{people:0.############################}</{x}v></{x}c>")
                : content.Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"{opening}><{x}v>{day.ToDateTime(TimeOnly.MinValue).ToOADate()}</{x}v></{x}c>")
                : content.Text is { } text ? $"{opening} t=\"inlineStr\"><{x}is><{x}t xml:space=\"preserve\">{Escaped(text)}</{x}t></{x}is></{x}c>"
                : opening + "/>");
        }

        writer.Write($"</{x}row>");
    }

    /// <summary>ClosedXML has linked the pattern rows alone.</summary>
    private void Link(Worksheet sheet, int first)
    {
        var links = from row in Enumerable.Range(0, table.Rows.Count)
                    from column in Enumerable.Range(0, shown.Count)
                    let target = table.Rows[row].Cells[shown[column].Index].Target
                    where target is not null && anchors.ContainsKey(target)
                    select new Hyperlink { Reference = Address(row, column), Location = anchors[target] };
        if (sheet.GetFirstChild<Hyperlinks>() is not { } all)
        {
            return;
        }

        all.Elements<Hyperlink>().Where(link => RowOf(link.Reference!.Value!) >= first).ToList().ForEach(link => link.Remove());
        all.Append(links);
    }

    private static int RowOf(string address) => int.Parse(address.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture);

    private Look? LookOf(int row, int column)
    {
        var line = table.Rows[row];
        var content = line.Cells[shown[column].Index];
        var isBlank = ReferenceEquals(content, Cell.Blank);
        return isBlank && line.Kind == RowKind.Detail ? null : new Look(
            column,
            isBlank,
            content.Kind,
            content.Day is not null,
            content.IsMissing,
            content.Target is { } target && anchors.ContainsKey(target),
            line.Kind,
            column == SheetLayout.NameColumn(shown) - 1 ? line.Indent : 0);
    }

    private string Address(int row, int column) => FormattableString.Invariant($"{SheetLayout.Letter(column + 1)}{layout.RowOf(table, row)}");

    private static string Escaped(string text) => SheetText.Fit(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\r", "&#13;", StringComparison.Ordinal);

    /// <summary>All that decides how a cell looks.</summary>
    private readonly record struct Look(int Column, bool IsBlank, ColumnKind? Kind, bool IsDay, bool IsMissing, bool IsLink, RowKind Row, int Indent);
}
