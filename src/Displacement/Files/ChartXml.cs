using System.Globalization;
using System.Xml.Linq;
using Displacement.Reports;

namespace Displacement.Files;

/// <summary>The markup of one chart, with the values it was drawn from, so that a viewer need not reckon.</summary>
/// <param name="chart">What it shows.</param>
/// <param name="table">The table it is drawn from.</param>
/// <param name="layout">Where the table stands.</param>
/// <param name="look">Language and formats.</param>
internal sealed class ChartXml(ReportChart chart, ReportTable table, SheetLayout layout, WorkbookLook look)
{
    private const string CategoryAxis = "501";
    private const string ValueAxis = "502";
    private const int FewBars = 4;
    private const int LabelsOnAxis = 5;

    private static readonly string[] LineColours = [WorkbookLook.Dark, "CF3F0B", "27833A", "7B4BA0"];
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    private bool IsMirrored => look.Language.IsRightToLeft;

    /// <summary>The whole chart part.</summary>
    public XDocument Document() => new(
        new XDeclaration("1.0", "UTF-8", "yes"),
        new XElement(
            C + "chartSpace",
            new XAttribute(XNamespace.Xmlns + "c", C),
            new XAttribute(XNamespace.Xmlns + "a", A),
            Value("roundedCorners", "0"),
            new XElement(
                C + "chart",
                Title(),
                Value("autoTitleDeleted", "0"),
                new XElement(C + "plotArea", new XElement(C + "layout"), chart.Kind == ChartKind.Bars ? Bars() : Lines(), Axes()),
                chart.Kind == ChartKind.Lines ? new XElement(C + "legend", Value("legendPos", "b"), Value("overlay", "0")) : null,
                Value("plotVisOnly", "1"),
                Value("dispBlanksAs", chart.Kind == ChartKind.Lines ? "span" : "gap")),
            new XElement(C + "spPr", new XElement(A + "solidFill", Colour("FFFFFF")), new XElement(A + "ln", new XElement(A + "noFill"))),
            Text(900)));

    private XElement Title() => new(
        C + "title",
        new XElement(C + "tx", new XElement(
            C + "rich",
            new XElement(A + "bodyPr"),
            new XElement(A + "p", Paragraph(1100, bold: true), new XElement(A + "r", new XElement(A + "rPr", new XAttribute("lang", look.Language.Tag), new XAttribute("sz", 1100), new XAttribute("b", 1)), new XElement(A + "t", SheetText.Fit(chart.Title)))))),
        Value("overlay", "0"));

    private XElement Bars() => new(
        C + "barChart",
        Value("barDir", "bar"),
        Value("grouping", "clustered"),
        Value("varyColors", "0"),
        Series(1, new XElement(C + "spPr", new XElement(A + "solidFill", Colour(WorkbookLook.Bar))), Value("invertIfNegative", "0"), Labels()),
        Value("gapWidth", table.Rows.Count < FewBars ? "250" : "45"),
        Value("axId", CategoryAxis),
        Value("axId", ValueAxis));

    private XElement Lines() => new(
        C + "lineChart",
        Value("grouping", "standard"),
        Value("varyColors", "0"),
        Enumerable.Range(1, table.Columns.Count - 1).Select(column =>
        {
            var colour = LineColours[(column - 1) % LineColours.Length];
            return Series(
                column,
                new XElement(C + "spPr", new XElement(A + "ln", new XAttribute("w", 25400), new XElement(A + "solidFill", Colour(colour)))),
                new XElement(C + "marker", Value("symbol", "circle"), Value("size", "6"), new XElement(C + "spPr", new XElement(A + "solidFill", Colour(colour)))));
        }),
        Value("marker", "1"),
        Value("axId", CategoryAxis),
        Value("axId", ValueAxis));

    private XElement Series(int column, params XElement[] dress)
    {
        var letter = SheetLayout.Letter(column + 1);
        return new XElement(
            C + "ser",
            Value("idx", (column - 1).ToString(CultureInfo.InvariantCulture)),
            Value("order", (column - 1).ToString(CultureInfo.InvariantCulture)),
            new XElement(C + "tx", new XElement(C + "strRef", new XElement(C + "f", Reference(letter, layout.HeaderOf(table), layout.HeaderOf(table))), Cache("strCache", [table.Columns[column].Title]))),
            dress,
            new XElement(C + "cat", Categories()),
            new XElement(C + "val", Numbers(letter, column, "#,##0")),
            chart.Kind == ChartKind.Lines ? Value("smooth", "0") : null);
    }

    private XElement Categories() => table.Columns[0].Kind == ColumnKind.Date
        ? Numbers("A", 0, look.FormatOf(ColumnKind.Date)!)
        : new XElement(C + "strRef", new XElement(C + "f", Rows("A")), Cache("strCache", [.. table.Rows.Select(row => row.Cells[0].Text)]));

    private XElement Numbers(string letter, int column, string format) => new(
        C + "numRef",
        new XElement(C + "f", Rows(letter)),
        Cache("numCache", [.. table.Rows.Select(row => Plain(row.Cells[column]))], new XElement(C + "formatCode", format)));

    /// <summary>A point for each value; a value that is not known has none.</summary>
    private static XElement Cache(string kind, IReadOnlyList<string?> values, XElement? format = null) => new(
        C + kind,
        format,
        Value("ptCount", values.Count.ToString(CultureInfo.InvariantCulture)),
        values.Select((value, i) => value is null ? null : new XElement(C + "pt", new XAttribute("idx", i), new XElement(C + "v", SheetText.Fit(value)))));

    private XElement Labels() => new(
        C + "dLbls",
        new XElement(C + "numFmt", new XAttribute("formatCode", "#,##0"), new XAttribute("sourceLinked", 0)),
        new XElement(C + "spPr", new XElement(A + "noFill"), new XElement(A + "ln", new XElement(A + "noFill"))),
        Text(900),
        Value("dLblPos", "outEnd"),
        Value("showLegendKey", "0"),
        Value("showVal", "1"),
        Value("showCatName", "0"),
        Value("showSerName", "0"),
        Value("showPercent", "0"),
        Value("showBubbleSize", "0"));

    private XElement[] Axes()
    {
        var isBars = chart.Kind == ChartKind.Bars;
        var category = new XElement(
            C + (isBars ? "catAx" : "dateAx"),
            Value("axId", CategoryAxis),
            new XElement(C + "scaling", Value("orientation", isBars || IsMirrored ? "maxMin" : "minMax")),
            Value("delete", "0"),
            Value("axPos", isBars ? (IsMirrored ? "r" : "l") : "b"),
            new XElement(C + "numFmt", new XAttribute("formatCode", isBars ? "General" : look.FormatOf(ColumnKind.Date)!), new XAttribute("sourceLinked", 0)),
            Value("majorTickMark", "none"),
            Value("minorTickMark", "none"),
            Value("tickLblPos", "low"),
            Text(900),
            Value("crossAx", ValueAxis),
            Value("crosses", "autoZero"),
            isBars ? Value("auto", "0") : Value("auto", "1"),
            isBars ? Value("lblAlgn", "ctr") : null,
            Value("lblOffset", "100"),
            isBars ? Value("noMultiLvlLbl", "1") : Value("baseTimeUnit", "days"),
            isBars ? null : Value("majorUnit", DaysBetweenLabels().ToString(CultureInfo.InvariantCulture)),
            isBars ? null : Value("majorTimeUnit", "days"));
        var value = new XElement(
            C + "valAx",
            Value("axId", ValueAxis),
            new XElement(C + "scaling", Value("orientation", isBars && IsMirrored ? "maxMin" : "minMax"), Value("min", "0")),
            Value("delete", isBars ? "1" : "0"),
            Value("axPos", isBars ? "b" : (IsMirrored ? "r" : "l")),
            isBars ? null : new XElement(C + "majorGridlines", new XElement(C + "spPr", new XElement(A + "ln", new XElement(A + "solidFill", Colour("C7C8CA"))))),
            new XElement(C + "numFmt", new XAttribute("formatCode", "#,##0"), new XAttribute("sourceLinked", 0)),
            Value("majorTickMark", "none"),
            Value("minorTickMark", "none"),
            Value("tickLblPos", "nextTo"),
            Text(900),
            Value("crossAx", CategoryAxis),
            Value("crosses", "autoZero"),
            Value("crossBetween", "between"));
        return [category, value];
    }

    /// <summary>A handful of days along the axis, however long it is.</summary>
    private int DaysBetweenLabels()
    {
        var days = table.Rows.Select(row => row.Cells[0].Day).OfType<DateOnly>().ToList();
        return Math.Max(1, (days.Max().DayNumber - days.Min().DayNumber) / LabelsOnAxis);
    }

    private XElement Text(int size) => new(
        C + "txPr",
        new XElement(A + "bodyPr"),
        new XElement(A + "p", Paragraph(size, bold: false), new XElement(A + "endParaRPr", new XAttribute("lang", look.Language.Tag))));

    private XElement Paragraph(int size, bool bold) => new(
        A + "pPr",
        IsMirrored ? new XAttribute("rtl", 1) : null,
        new XElement(A + "defRPr", new XAttribute("sz", size), new XAttribute("b", bold ? 1 : 0), new XElement(A + "solidFill", Colour("333333"))));

    private string Rows(string letter) => Reference(letter, layout.RowOf(table, 0), layout.RowOf(table, table.Rows.Count - 1));

    private string Reference(string letter, int first, int last)
    {
        var sheet = layout.Sheet.Name.Replace("'", "''", StringComparison.Ordinal);
        return first == last ? FormattableString.Invariant($"'{sheet}'!${letter}${first}") : FormattableString.Invariant($"'{sheet}'!${letter}${first}:${letter}${last}");
    }

    private static string? Plain(Cell cell) =>
        cell.Number is { } number ? number.ToString("0.############################", CultureInfo.InvariantCulture)
        : cell.Day is { } day ? day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)
        : null;

    private static XElement Colour(string hex) => new(A + "srgbClr", new XAttribute("val", hex));

    private static XElement Value(string name, string value) => new(C + name, new XAttribute("val", value));
}
