using ClosedXML.Excel;
using Displacement.Reports;

namespace Displacement.Files;

/// <summary>Writes one sheet.</summary>
internal sealed class SheetWriter(IXLWorksheet sheet, SheetLayout layout, WorkbookLook look, IReadOnlyDictionary<string, string> anchors)
{
    private const double TitleHeight = 24;
    private const int ColumnsOnAScreen = 12;

    /// <summary>Excel allows 255.</summary>
    private const int MostArguments = 250;

    private readonly IReadOnlyList<double> widths = look.WidthsOf(layout.Sheet);

    public void Write()
    {
        sheet.RightToLeft = look.Language.IsRightToLeft;
        sheet.ShowGridLines = false;
        for (var i = 0; i < widths.Count; i++)
        {
            sheet.Column(i + 1).Width = widths[i];
        }

        WriteHeading();
        foreach (var table in layout.Sheet.Tables)
        {
            WriteTable(table);
        }

        Freeze();
        SetUpPrint();
    }

    private void WriteHeading()
    {
        var row = 1;
        sheet.Row(row).Height = TitleHeight;
        Say(row++, layout.Sheet.Title, style => style.Font.SetBold().Font.SetFontSize(15).Font.SetFontColor(WorkbookLook.Ink));
        if (layout.Sheet.Banner is { } banner)
        {
            Say(row++, banner, style => style.Font.SetBold().Font.SetFontColor(WorkbookLook.Alarm));
        }

        foreach (var line in layout.Sheet.Lines)
        {
            Say(row++, line, style => style.Font.SetFontColor(WorkbookLook.Grey));
        }
    }

    private void Say(int row, string text, Action<IXLStyle> dress)
    {
        var cell = sheet.Cell(row, 1);
        cell.SetValue<string>(SheetText.Fit(text));
        look.Align(cell.Style, ColumnKind.Text);
        dress(cell.Style);
    }

    private void WriteTable(ReportTable table)
    {
        var header = layout.HeaderOf(table);
        if (table.Title is { } title)
        {
            Say(header - 1, title, style => style.Font.SetBold().Font.SetFontSize(12).Font.SetFontColor(WorkbookLook.Ink));
        }

        var shown = SheetLayout.Shown(table);
        WriteHeader(header, shown);
        var patterns = LongTable.Is(layout, table) ? new LongTable(layout, table, anchors) : null;
        for (var index = 0; index < table.Rows.Count; index++)
        {
            if (patterns?.IsPattern(index) != false)
            {
                WriteRow(table, shown, index);
            }
        }
    }

    private void WriteHeader(int row, IReadOnlyList<(Column Column, int Index)> shown)
    {
        for (var i = 0; i < shown.Count; i++)
        {
            var cell = sheet.Cell(row, i + 1);
            cell.SetValue<string>(SheetText.Fit(shown[i].Column.Title));
            look.Align(cell.Style, shown[i].Column.Kind);
        }

        var style = sheet.Range(row, 1, row, shown.Count).Style;
        style.Fill.SetBackgroundColor(WorkbookLook.Ink).Font.SetFontColor(XLColor.White).Font.SetBold();
        style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Center);
        sheet.Row(row).Height = WorkbookLook.LineHeight * shown.Select((one, i) => WorkbookLook.LinesOf(one.Column.Title, widths[i])).Max() + 3;
    }

    private void WriteRow(ReportTable table, IReadOnlyList<(Column Column, int Index)> shown, int index)
    {
        var (row, number) = (table.Rows[index], layout.RowOf(table, index));
        // The empty cells of a long table would take more time than all others, so it has no lines.
        var isLined = table.Rows.Count <= layout.LongTable;
        for (var i = 0; i < shown.Count; i++)
        {
            var content = row.Cells[shown[i].Index];
            var isBlank = ReferenceEquals(content, Cell.Blank);
            if (isLined || !isBlank)
            {
                sheet.Cell(number, i + 1).Style = look.StyleOf(shown[i].Column.Kind, isLined);
            }

            if (!isBlank)
            {
                WriteCell(table, sheet.Cell(number, i + 1), i + 1, content, shown[i].Column.Kind);
            }
        }

        if (WorkbookLook.HeightOf(shown, row, widths) is { } height)
        {
            sheet.Row(number).Height = height;
        }

        if (row.Indent > 0)
        {
            sheet.Cell(number, SheetLayout.NameColumn(shown)).Style.Alignment.Indent = Math.Min(row.Indent, 15);
        }

        DressRow(row, number, shown.Count);
    }

    private void WriteCell(ReportTable table, IXLCell cell, int column, Cell content, ColumnKind kind)
    {
        if (content.SumOf.Count > 0)
        {
            cell.FormulaA1 = Sum(table, column, content.SumOf);
        }
        else if (content.Number is { } number)
        {
            cell.SetValue((double)number);
        }
        else if (content.Day is { } day)
        {
            cell.SetValue(day.ToDateTime(TimeOnly.MinValue));
            if (kind != ColumnKind.Date)
            {
                cell.Style.NumberFormat.Format = look.FormatOf(ColumnKind.Date);
            }
        }
        else
        {
            cell.SetValue<string>(SheetText.Fit(content.Text ?? string.Empty));
        }

        if (content.Kind is { } own && own != kind)
        {
            cell.Style.NumberFormat.Format = look.FormatOf(own);
        }

        if (content.IsMissing)
        {
            cell.Style.Font.SetItalic().Font.SetFontColor(WorkbookLook.Grey).Alignment.SetWrapText();
        }

        if (content.Target is { } target && anchors.TryGetValue(target, out var address))
        {
            cell.Hyperlink = new XLHyperlink(address);
            cell.Style.Font.SetFontColor(WorkbookLook.Ink).Font.SetUnderline(content.IsMissing ? XLFontUnderlineValues.None : XLFontUnderlineValues.Single);
        }
    }

    /// <summary>Rows that follow each other as one range.</summary>
    private string Sum(ReportTable table, int column, IReadOnlyList<int> rows)
    {
        var letter = SheetLayout.Letter(column);
        List<(int First, int Last)> runs = [];
        foreach (var row in rows.Order())
        {
            var number = layout.RowOf(table, row);
            if (runs is [.., var last] && last.Last == number - 1)
            {
                runs[^1] = (last.First, number);
            }
            else
            {
                runs.Add((number, number));
            }
        }

        var ranges = runs.Select(run => run.First == run.Last ? FormattableString.Invariant($"{letter}{run.First}") : FormattableString.Invariant($"{letter}{run.First}:{letter}{run.Last}"));
        return string.Join('+', ranges.Chunk(MostArguments).Select(some => $"SUM({string.Join(',', some)})"));
    }

    private void DressRow(ReportRow row, int number, int columns)
    {
        if (row.Kind == RowKind.Detail)
        {
            return;
        }

        var style = sheet.Range(number, 1, number, columns).Style;
        switch (row.Kind)
        {
            case RowKind.Residual:
                style.Font.SetItalic();
                break;
            case RowKind.Heading:
                style.Font.SetBold().Fill.SetBackgroundColor(WorkbookLook.Pale);
                break;
            default:
                style.Font.SetBold().Fill.SetBackgroundColor(row.Kind == RowKind.Total ? WorkbookLook.Strong : WorkbookLook.Pale);
                style.Border.SetTopBorder(XLBorderStyleValues.Thin).Border.SetTopBorderColor(WorkbookLook.Ink);
                break;
        }
    }

    private void Freeze()
    {
        if (layout.Sheet.Charts.Count == 0 && layout.Sheet.Tables is [var first, ..])
        {
            var shown = SheetLayout.Shown(first);
            sheet.SheetView.Freeze(layout.HeaderOf(first), shown.Count > ColumnsOnAScreen ? SheetLayout.NameColumn(shown) : 0);
        }
        else
        {
            sheet.SheetView.FreezeRows(1);
        }
    }

    private void SetUpPrint()
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = layout.Sheet.Tables.Max(table => SheetLayout.Shown(table).Count) > 2 ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        page.FitToPages(1, 0);
        page.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.5).SetBottom(0.6);
        if (layout.Sheet is { Charts.Count: 0, Tables: [var only] })
        {
            page.SetRowsToRepeatAtTop(layout.HeaderOf(only), layout.HeaderOf(only));
        }

        page.Footer.Left.AddText(layout.Sheet.Title.Replace("&", "&&", StringComparison.Ordinal));
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Right.AddText(" / ");
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
    }

}
