using CsvHelper;
using Displacement.Imports;

namespace Displacement.Files;

/// <summary>Small tables of texts that offices exchange: UTF-8 CSV with a header.</summary>
internal static class TextCsv
{
    private const string Dangerous = "=+-@\t\r\n＝＋－＠";

    /// <summary>Writes a header and rows. A text that a spreadsheet would run as a formula gets an apostrophe in front, which reading takes off.</summary>
    public static void Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string?>> rows, Stream output)
    {
        using var writer = CsvWriter.Create(output, new CsvWriterOptions { WriteByteOrderMark = true, HasHeader = false }, leaveOpen: true);
        writer.WriteRecord([.. header]);
        foreach (var row in rows)
        {
            writer.WriteRecord([.. row.Select(cell => Guarded(cell ?? string.Empty))]);
        }
    }

    /// <summary>Reads the rows behind the header: each cell by its folded header ("placecode"), null where it is blank.</summary>
    public static IEnumerable<(int Line, Dictionary<string, string?> Cells)> Read(Stream stream)
    {
        using var source = new CsvRowSource(stream, TextInspector.Inspect(stream));
        var row = new SheetRow();
        string[]? header = null;
        while (source.Read(row))
        {
            var cells = Enumerable.Range(0, row.Count).Select(column => Cell(row, column)).ToArray();
            if (header is null)
            {
                header = [.. cells.Select(cell => HeaderText.Fold(cell ?? string.Empty))];
                continue;
            }

            if (Array.Exists(cells, cell => cell is not null))
            {
                yield return (row.Line, header.Select((name, column) => (name, cell: column < cells.Length ? cells[column] : null)).DistinctBy(one => one.name, StringComparer.Ordinal).ToDictionary(one => one.name, one => one.cell, StringComparer.Ordinal));
            }
        }
    }

    private static string? Cell(SheetRow row, int column)
    {
        var text = CellText.Trim(row[column]).ToString();
        return text.Length == 0 ? null : text.Length > 1 && text[0] == '\'' && Dangerous.Contains(text[1], StringComparison.Ordinal) ? text[1..] : text;
    }

    private static string Guarded(string text) => text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
}
