using System.Globalization;
using System.Xml.Linq;
using Displacement.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Displacement.Files;

/// <summary>Puts into a saved workbook what ClosedXML does not write: the values of formulas, and charts.</summary>
internal static class WorkbookFinish
{
    private const long EmuOfPixel = 9525;
    private const double PixelsOfCharacter = 7;
    private const double PixelsOfRow = 20;
    private const double ChartPixels = 620;

    private static readonly XNamespace Xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Finish(MemoryStream content, WorkbookLook look, IReadOnlyList<SheetLayout> layouts, IReadOnlyDictionary<string, string> anchors)
    {
        using var document = SpreadsheetDocument.Open(content, isEditable: true, new OpenSettings { AutoSave = false });
        var book = document.WorkbookPart!;
        FixTitles(book);
        DropEmptyFormat(book);
        foreach (var sheet in book.Workbook.Descendants<Sheet>())
        {
            var layout = layouts.First(one => one.Sheet.Name == sheet.Name!.Value);
            var part = (WorksheetPart)book.GetPartById(sheet.Id!.Value!);
            if (layout.Sheet.Charts.Count > 0 || HasSums(layout))
            {
                SetValues(part.Worksheet, layout);
                if (layout.Sheet.Charts.Count > 0)
                {
                    Draw(part, layout, look);
                }

                part.Worksheet.Save();
            }

            if (layout.Sheet.Tables is [.., var last] && LongTable.Is(layout, last))
            {
                var (shown, widths) = (SheetLayout.Shown(last), look.WidthsOf(layout.Sheet));
                new LongTable(layout, last, anchors).WriteTo(part, row => WorkbookLook.HeightOf(shown, last.Rows[row], widths));
            }
        }
    }

    /// <summary>Rows to repeat are the same on each page: <c>$6:$6</c>, where ClosedXML writes <c>6:6</c>.</summary>
    private static void FixTitles(WorkbookPart book)
    {
        foreach (var name in book.Workbook.Descendants<DefinedName>().Where(name => name.Name == "_xlnm.Print_Titles"))
        {
            var (sheet, rows) = (name.Text[..name.Text.LastIndexOf('!')], name.Text[(name.Text.LastIndexOf('!') + 1)..]);
            name.Text = $"{sheet}!{string.Join(':', rows.Split(':').Select(row => "$" + row.TrimStart('$')))}";
        }

        book.Workbook.Save();
    }

    /// <summary>ClosedXML lists the general format among the workbook's own, without a code.</summary>
    private static void DropEmptyFormat(WorkbookPart book)
    {
        if (book.WorkbookStylesPart?.Stylesheet is { NumberingFormats: { } formats } sheet)
        {
            formats.Elements<NumberingFormat>().Where(format => string.IsNullOrEmpty(format.FormatCode?.Value)).ToList().ForEach(format => format.Remove());
            formats.Count = (uint)formats.ChildElements.Count;
            sheet.Save();
        }
    }

    private static bool HasSums(SheetLayout layout) => layout.Sheet.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Any(cell => cell.SumOf.Count > 0);

    /// <summary>A viewer that does not reckon shows the ledger's own numbers.</summary>
    private static void SetValues(Worksheet sheet, SheetLayout layout)
    {
        var sums = (from table in layout.Sheet.Tables
                    let shown = SheetLayout.Shown(table)
                    from index in Enumerable.Range(0, table.Rows.Count)
                    from column in Enumerable.Range(0, shown.Count)
                    let cell = table.Rows[index].Cells[shown[column].Index]
                    where cell.SumOf.Count > 0
                    select (Address: FormattableString.Invariant($"{SheetLayout.Letter(column + 1)}{layout.RowOf(table, index)}"), Number: cell.Number!.Value))
            .ToDictionary(sum => sum.Address, sum => sum.Number, StringComparer.Ordinal);
        if (sums.Count == 0)
        {
            return;
        }

        foreach (var cell in sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Where(cell => cell.CellFormula is not null))
        {
            cell.DataType = null;
            cell.CellValue = new CellValue(sums[cell.CellReference!.Value!].ToString("0.############################", CultureInfo.InvariantCulture));
        }
    }

    private static void Draw(WorksheetPart part, SheetLayout layout, WorkbookLook look)
    {
        var drawing = part.AddNewPart<DrawingsPart>();
        var root = new XElement(
            Xdr + "wsDr",
            new XAttribute(XNamespace.Xmlns + "xdr", Xdr),
            new XAttribute(XNamespace.Xmlns + "a", A),
            new XAttribute(XNamespace.Xmlns + "c", C),
            new XAttribute(XNamespace.Xmlns + "r", R));
        var widths = look.WidthsOf(layout.Sheet);
        for (var i = 0; i < layout.Sheet.Charts.Count; i++)
        {
            var chart = layout.Sheet.Charts[i];
            var chartPart = drawing.AddNewPart<ChartPart>();
            Fill(chartPart, new ChartXml(chart, layout.Sheet.Tables.First(table => table.Id == chart.TableId), layout, look).Document());
            root.Add(Anchor(chart, i, drawing.GetIdOfPart(chartPart), ColumnAt(widths, i * (ChartPixels + 20)), layout.FirstChartRow));
        }

        Fill(drawing, new XDocument(root));
        var reference = new Drawing { Id = part.GetIdOfPart(drawing) };
        OpenXmlElement? after = part.Worksheet.ChildElements.LastOrDefault(child => child is PageSetup or HeaderFooter or PageMargins or Hyperlinks or SheetData or MergeCells or ColumnBreaks or RowBreaks);
        part.Worksheet.InsertAfter(reference, after);
    }

    /// <summary>The column, counted from 0, that begins at or after so many pixels.</summary>
    private static int ColumnAt(IReadOnlyList<double> widths, double pixels)
    {
        var column = 0;
        for (double left = 0; left < pixels; column++)
        {
            left += ((column < widths.Count ? widths[column] : 9) * PixelsOfCharacter) + 5;
        }

        return column;
    }

    private static XElement Anchor(ReportChart chart, int index, string relation, int column, int row) => new(
        Xdr + "oneCellAnchor",
        new XElement(Xdr + "from", new XElement(Xdr + "col", column), new XElement(Xdr + "colOff", 0), new XElement(Xdr + "row", row - 1), new XElement(Xdr + "rowOff", 0)),
        new XElement(
            Xdr + "ext",
            new XAttribute("cx", (long)ChartPixels * EmuOfPixel),
            new XAttribute("cy", (long)(PixelsOfRow * (SheetLayout.ChartRows - 1)) * EmuOfPixel)),
        new XElement(
            Xdr + "graphicFrame",
            new XAttribute("macro", string.Empty),
            new XElement(
                Xdr + "nvGraphicFramePr",
                new XElement(Xdr + "cNvPr", new XAttribute("id", index + 2), new XAttribute("name", FormattableString.Invariant($"Chart {index + 1}")), new XAttribute("descr", SheetText.Fit(chart.Description))),
                new XElement(Xdr + "cNvGraphicFramePr")),
            new XElement(
                Xdr + "xfrm",
                new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)),
                new XElement(A + "ext", new XAttribute("cx", 0), new XAttribute("cy", 0))),
            new XElement(
                A + "graphic",
                new XElement(A + "graphicData", new XAttribute("uri", C.NamespaceName), new XElement(C + "chart", new XAttribute(R + "id", relation))))),
        new XElement(Xdr + "clientData"));

    private static void Fill(OpenXmlPart part, XDocument markup)
    {
        using var stream = part.GetStream(FileMode.Create);
        markup.Save(stream, SaveOptions.DisableFormatting);
    }
}
