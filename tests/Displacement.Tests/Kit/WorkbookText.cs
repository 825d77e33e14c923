using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using Displacement.Files;
using Displacement.Reports;

namespace Displacement.Tests.Kit;

/// <summary>A written workbook, opened again and read as text: one line a cell.</summary>
internal static class WorkbookText
{
    /// <summary>The bytes of a report's workbook.</summary>
    public static byte[] Bytes(Report report)
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(report, stream);
        return stream.ToArray();
    }

    /// <summary>Each cell with its address, its value as typed, its formula and where it leads.</summary>
    public static string Of(byte[] bytes)
    {
        using var workbook = new XLWorkbook(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var sheet in workbook.Worksheets)
        {
            text.Append(CultureInfo.InvariantCulture, $"== {sheet.Name}{(sheet.RightToLeft ? " (right to left)" : string.Empty)}, frozen {sheet.SheetView.SplitRow}/{sheet.SheetView.SplitColumn}\n");
            foreach (var cell in sheet.CellsUsed())
            {
                text.Append(CultureInfo.InvariantCulture, $"{cell.Address} {Value(cell)}{Formula(cell)}{Link(cell)}\n");
            }
        }

        return text.ToString();
    }

    private static string Value(IXLCell cell) => cell.DataType switch
    {
        // A format that names its language is no date to ClosedXML, though one to Excel and LibreOffice.
        XLDataType.Number when cell.Style.NumberFormat.Format.Contains("yyyy", StringComparison.Ordinal) => DateTime.FromOADate(cell.GetDouble()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        XLDataType.Number => ((double)cell.CachedValueOrValue()).ToString("0.######", CultureInfo.InvariantCulture),
        XLDataType.DateTime => cell.GetDateTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => $"\"{cell.GetString()}\"",
    };

    /// <summary>A formula's value as it was stored, not reckoned again.</summary>
    private static object CachedValueOrValue(this IXLCell cell) => cell.HasFormula ? Convert.ToDouble(cell.CachedValue, CultureInfo.InvariantCulture) : cell.GetDouble();

    private static string Formula(IXLCell cell) => cell.HasFormula ? $" ={cell.FormulaA1}" : string.Empty;

    private static string Link(IXLCell cell) => cell.HasHyperlink ? $" -> {cell.Hyperlink.InternalAddress}" : string.Empty;
}
