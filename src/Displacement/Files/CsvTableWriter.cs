using System.Globalization;
using CsvHelper;
using Displacement.Reports;

namespace Displacement.Files;

/// <summary>Writes a report's table as CSV: UTF-8 with a byte order mark, days and numbers as machines read them.</summary>
public static class CsvTableWriter
{
    /// <summary>A spreadsheet runs a text that begins with one of these, some after blanks, as a formula.</summary>
    private const string Dangerous = "=+-@\t\r\n＝＋－＠";

    /// <summary>Writes the table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="withHxl">Whether a row of HXL tags follows the header.</param>
    /// <param name="output">Where to; it is left open.</param>
    public static void Write(ReportTable table, bool withHxl, Stream output)
    {
        ArgumentNullException.ThrowIfNull(table);
        using var writer = CsvWriter.Create(output, new CsvWriterOptions { WriteByteOrderMark = true, HasHeader = false }, leaveOpen: true);
        writer.WriteRecord([.. table.Columns.Select(column => Guarded(column.Title))]);
        if (withHxl)
        {
            writer.WriteRecord([.. table.Columns.Select(column => column.Hxl ?? string.Empty)]);
        }

        foreach (var row in table.Rows)
        {
            writer.WriteRecord([.. row.Cells.Select((cell, i) => Text(cell, table.Columns[i].Kind))]);
        }
    }

    /// <summary>A cell without a number is empty: why is said in the column of its status.</summary>
    private static string Text(Cell cell, ColumnKind kind) =>
        cell.Number is { } number ? number.ToString(kind == ColumnKind.Share ? "0.####" : "0.############################", CultureInfo.InvariantCulture)
        : cell.Day is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : cell.IsMissing && kind is not (ColumnKind.Text or ColumnKind.Code or ColumnKind.Prose) ? string.Empty
        : Guarded(cell.Text ?? string.Empty);

    /// <summary>A text that no spreadsheet takes for a formula.</summary>
    internal static string Guarded(string text)
    {
        var plain = text.Replace("\0", string.Empty, StringComparison.Ordinal);
        var first = plain.TrimStart(' ', '\u00A0', '\u202F', '\u2066', '\u2068');
        return first.Length > 0 && Dangerous.Contains(first[0], StringComparison.Ordinal) ? "'" + plain : plain;
    }
}
