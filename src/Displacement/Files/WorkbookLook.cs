using ClosedXML.Excel;
using Displacement.Reports;
using Displacement.Texts;

namespace Displacement.Files;

/// <summary>Colours, formats and widths of a workbook.</summary>
/// <param name="language">The language of its texts.</param>
internal sealed class WorkbookLook(Language language)
{
    public const string Dark = "004987";
    public const string Bar = "0074B7";
    public const string Quiet = "595959";
    private const double Narrowest = 9;
    private const double Widest = 44;
    private const double ProseWidth = 30;

    public static readonly XLColor Ink = XLColor.FromHtml("#" + Dark);
    public static readonly XLColor Grey = XLColor.FromHtml("#" + Quiet);
    public static readonly XLColor Line = XLColor.FromHtml("#C7C8CA");
    public static readonly XLColor Pale = XLColor.FromHtml("#E3EDF6");
    public static readonly XLColor Strong = XLColor.FromHtml("#C5DFEF");
    public static readonly XLColor Alarm = XLColor.FromHtml("#A3000B");

    public Language Language { get; } = language;

    /// <summary>Text begins where lines of the language begin.</summary>
    public XLAlignmentHorizontalValues Start => Language.IsRightToLeft ? XLAlignmentHorizontalValues.Right : XLAlignmentHorizontalValues.Left;

    public XLAlignmentHorizontalValues End => Language.IsRightToLeft ? XLAlignmentHorizontalValues.Left : XLAlignmentHorizontalValues.Right;

    /// <summary>The number format of a kind; French and Arabic dates name their months in the report's language, whatever Excel's own is.</summary>
    public string? FormatOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Number or ColumnKind.Days or ColumnKind.Count => "#,##0;\u2212#,##0",
        ColumnKind.Change => "+#,##0;\u2212#,##0;0",
        ColumnKind.Share => "0.0%",
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
            ? Math.Clamp(longest, header, isOnly ? 100 : ProseWidth)
            : Math.Clamp(Math.Max(longest, header), Narrowest, Widest);
    }

    /// <summary>A header takes two or three lines: its longest word must fit, and a third of it all.</summary>
    private static double HeaderWidth(string title) => Math.Max(title.Split(' ').Max(word => word.Length) + 2.5, (title.Length / 3.0) + 2.5);

    private double Length(Cell cell, ColumnKind kind) =>
        cell.Text is { } text ? text.Length
        : cell.Day is not null ? (Language.Tag == "en" ? 11 : 14)
        : cell.Number is { } number ? decimal.Round(number).ToString("#,##0", Language.Culture).Length + (kind is ColumnKind.Change or ColumnKind.Share ? 2 : 0)
        : 0;
}
