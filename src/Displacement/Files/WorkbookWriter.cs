using ClosedXML.Excel;
using Displacement.Reports;
using Displacement.Texts;

namespace Displacement.Files;

/// <summary>Writes a report as an Excel workbook: typed cells, real dates, sums as formulas, links, print set-up and native charts.</summary>
/// <remarks>What needs no machine of Excel's is written by ClosedXML; charts and the values of formulas are put into the saved file.</remarks>
public static class WorkbookWriter
{
    private const int UsualLongTable = 400;

    /// <summary>Writes the workbook.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to; it is left open.</param>
    public static void Write(Report report, Stream output) => Write(report, output, UsualLongTable);

    /// <summary>Writes the workbook.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to; it is left open.</param>
    /// <param name="longTable">From more rows than this on a table counts as long.</param>
    internal static void Write(Report report, Stream output, int longTable)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using var content = new MemoryStream();
        using var look = new WorkbookLook(report.Language);
        List<SheetLayout> layouts = [.. report.Sheets.Select(sheet => new SheetLayout(sheet, longTable))];
        var anchors = layouts.SelectMany(layout => layout.Anchors()).ToDictionary(StringComparer.Ordinal);
        Save(report, look, layouts, anchors, content);
        WorkbookFinish.Finish(content, look, layouts, anchors);
        content.Position = 0;
        content.CopyTo(output);
    }

    /// <summary>Writes a small workbook to nowhere. A command line does so beside reading the ledger, since a third of a second goes into the first one.</summary>
    public static void WarmUp()
    {
        Column[] columns = [new("day", "-", ColumnKind.Date), new("number", "-", ColumnKind.Number), new("text", "-", ColumnKind.Prose)];
        ReportRow[] rows =
        [
            new(RowKind.Detail, [Cell.Of(DateOnly.MaxValue), Cell.Of(1m), Cell.Of("-")], 1, "a"),
            new(RowKind.Total, [Cell.Blank, Cell.Of(1m) with { SumOf = [0], Target = "a" }, Cell.Missing("-", "-")]),
        ];
        var table = new ReportTable("warm-up", "-", columns, rows);
        var sheet = new ReportSheet("warm-up", "-", "-", ["-"], [table]) { Charts = [new ReportChart(ChartKind.Bars, "-", "-", "warm-up")] };
        Write(new Report("warm-up", "-", Languages.English, DateTimeOffset.UnixEpoch, new Dictionary<string, string?>(StringComparer.Ordinal), [sheet], table), Stream.Null);
    }

    private static void Save(Report report, WorkbookLook look, IReadOnlyList<SheetLayout> layouts, IReadOnlyDictionary<string, string> anchors, Stream content)
    {
        using var workbook = new XLWorkbook();
        workbook.Properties.Title = report.Title;
        workbook.Properties.Author = "Displacement";
        workbook.Properties.Created = report.Known.UtcDateTime;
        workbook.Properties.Modified = report.Known.UtcDateTime;
        foreach (var layout in layouts)
        {
            new SheetWriter(workbook.AddWorksheet(layout.Sheet.Name), layout, look, anchors).Write();
        }

        workbook.Worksheet(1).SetTabActive();
        workbook.SaveAs(content, new SaveOptions { EvaluateFormulasBeforeSaving = false, GenerateCalculationChain = false, ValidatePackage = false });
    }
}
