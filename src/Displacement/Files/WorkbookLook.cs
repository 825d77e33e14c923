using System.Globalization;
using ClosedXML.Excel;
using Displacement.Reports;
using Displacement.Texts;

namespace Displacement.Files;

/// <summary>Colours, formats and widths of a workbook.</summary>
/// <param name="language">The language of its texts.</param>
internal sealed class WorkbookLook(Language language) : IDisposable
{
    public const string Dark = "004987";
    public const string Bar = "0074B7";
    public const string Quiet = "595959";

    /// <summary>In quotes, since a format knows the hyphen alone as a sign.</summary>
    private const string Minus = "\"\u2212\"";

    public const double LineHeight = 15;
    private const int MostLines = 26;
    private const double Narrowest = 9;
    private const double Widest = 44;
    private const double ProseWidth = 30;
    private const int FewColumns = 8;

    public static readonly XLColor Ink = XLColor.FromHtml("#" + Dark);
    public static readonly XLColor Grey = XLColor.FromHtml("#" + Quiet);
    public static readonly XLColor Line = XLColor.FromHtml("#C7C8CA");
    public static readonly XLColor Pale = XLColor.FromHtml("#E3EDF6");
    public static readonly XLColor Strong = XLColor.FromHtml("#C5DFEF");
    public static readonly XLColor Alarm = XLColor.FromHtml("#A3000B");

    private readonly Dictionary<(ColumnKind Kind, bool IsLined), IXLStyle> styles = [];
    private readonly XLWorkbook pattern = new();

    public Language Language { get; } = language;

    private IXLWorksheet Pattern => field ??= pattern.AddWorksheet();

    public void Dispose() => pattern.Dispose();

    /// <summary>Text begins where lines of the language begin.</summary>
    private XLAlignmentHorizontalValues Start => Language.IsRightToLeft ? XLAlignmentHorizontalValues.Right : XLAlignmentHorizontalValues.Left;

    private XLAlignmentHorizontalValues End => Language.IsRightToLeft ? XLAlignmentHorizontalValues.Left : XLAlignmentHorizontalValues.Right;

    /// <summary>The number format of a kind; French and Arabic dates name their months in the report's language, whatever Excel's own is.</summary>
    public string? FormatOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Number or ColumnKind.Days or ColumnKind.Count => "#,##0;" + Minus + "#,##0",
        // LibreOffice forgets the indent of such a format, so the space stands in it.
        ColumnKind.Change when Language.IsRightToLeft => "_0+#,##0;_0" + Minus + "#,##0;_00",
        ColumnKind.Change => "+#,##0_0;" + Minus + "#,##0_0;0_0",
        ColumnKind.Share => "0.0%;" + Minus + "0.0%",
        ColumnKind.Date => Language.Tag switch
        {
            "fr" => "[$-40C]d mmm yyyy",
            "ar" => "[$-C01]d mmmm yyyy",
            _ => "d mmm yyyy",
        },
        ColumnKind.Code => "@",
        _ => null,
    };

    public static bool IsNumber(ColumnKind kind) => kind is ColumnKind.Number or ColumnKind.Change or ColumnKind.Share or ColumnKind.Days or ColumnKind.Count;

    /// <summary>The style of a kind's cells, made once: a style that is put together cell by cell takes its time.</summary>
    public IXLStyle StyleOf(ColumnKind kind, bool isLined)
    {
        if (!styles.TryGetValue((kind, isLined), out var style))
        {
            style = Pattern.Cell(1, styles.Count + 1).Style;
            if (FormatOf(kind) is { } format)
            {
                style.NumberFormat.Format = format;
            }

            Align(style, kind);
            style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText(kind == ColumnKind.Prose);
            if (isLined)
            {
                style.Border.BottomBorder = XLBorderStyleValues.Hair;
                style.Border.BottomBorderColor = Line;
            }

            styles[(kind, isLined)] = style;
        }

        return style;
    }

    /// <summary>Numbers at the end of their column, a little off the words that follow; words in the direction of the language.</summary>
    public void Align(IXLStyle style, ColumnKind kind)
    {
        style.Alignment.Horizontal = IsNumber(kind) ? End : Start;
        style.Alignment.Indent = IsNumber(kind) && kind != ColumnKind.Change ? 1 : 0;
        if (Language.IsRightToLeft && !IsNumber(kind))
        {
            style.Alignment.ReadingOrder = XLAlignmentReadingOrderValues.RightToLeft;
        }
    }

    /// <summary>The widths of a sheet's columns, each fit for every table that stands in it.</summary>
    public IReadOnlyList<double> WidthsOf(ReportSheet sheet)
    {
        List<double> widths = [];
        foreach (var table in sheet.Tables)
        {
            var shown = SheetLayout.Shown(table);
            for (var i = 0; i < shown.Count; i++)
            {
                var width = WidthOf(table, shown[i].Index, isOnly: i == shown.Count - 1 && shown.Count <= 2);
                if (i == widths.Count)
                {
                    widths.Add(width);
                }

                widths[i] = Math.Max(widths[i], width);
            }
        }

        return widths;
    }

    /// <summary>A width that fits what a column holds, in characters; running words take several lines instead.</summary>
    private double WidthOf(ReportTable table, int index, bool isOnly)
    {
        var column = table.Columns[index];
        var longest = table.Rows.Take(500).Where(row => row.Kind != RowKind.Heading).Select(row => Length(row.Cells[index], column.Kind) + (index == 0 ? row.Indent * 1.5 : 0)).DefaultIfEmpty(0).Max() + 2.5;
        var header = HeaderWidth(column.Title);
        return column.Kind == ColumnKind.Prose
            ? Math.Clamp(longest, header, isOnly ? 100 : table.Columns.Count <= FewColumns ? Widest : ProseWidth)
            : Math.Clamp(Math.Max(longest, header), Narrowest, Widest);
    }

    /// <summary>The height of a row whose words take several lines; null for one line.</summary>
    public static double? HeightOf(IReadOnlyList<(Column Column, int Index)> shown, ReportRow row, IReadOnlyList<double> widths)
    {
        var lines = 1;
        for (var i = 0; i < shown.Count; i++)
        {
            if (shown[i].Column.Kind == ColumnKind.Prose && row.Cells[shown[i].Index].Text is { } text)
            {
                lines = Math.Max(lines, LinesOf(text, widths[i]));
            }
        }

        return lines > 1 ? (LineHeight * Math.Min(lines, MostLines)) + 3 : null;
    }

    /// <summary>How many lines a text takes in a column, its words put one after the other. LibreOffice does not find out by itself.</summary>
    public static int LinesOf(string text, double width)
    {
        var (lines, used) = (1, 0.0);
        foreach (var word in text.Split(' '))
        {
            var size = SizeOf(word);
            if (used > 0 && used + 1 + size > width)
            {
                (lines, used) = (lines + 1, 0);
            }

            lines += (int)(size / (width + 1));
            used += (used > 0 ? 1 : 0) + Math.Min(size, width);
        }

        return lines;
    }

    /// <summary>Marks above letters take no room, and Arabic letters less than Latin ones.</summary>
    private static double SizeOf(string word) => word.Sum(letter => CharUnicodeInfo.GetUnicodeCategory(letter) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
        _ => letter is >= '\u0600' and <= '\u06FF' ? 0.85 : 1.03,
    });

    /// <summary>A header takes two or three lines: its longest word must fit, and a third of it all.</summary>
    private static double HeaderWidth(string title) => Math.Max(title.Split(' ').Max(word => word.Length) + 2.5, (title.Length / 3.0) + 2.5);

    private double Length(Cell cell, ColumnKind kind) =>
        cell.Text is { } text ? text.Length
        : cell.Day is not null ? (Language.Tag == "en" ? 11 : 14)
        : cell.Number is { } number ? decimal.Round(number).ToString("#,##0", Language.Culture).Length + (kind is ColumnKind.Change or ColumnKind.Share ? 2 : 0)
        : 0;
}
