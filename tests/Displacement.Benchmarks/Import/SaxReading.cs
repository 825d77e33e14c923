using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Displacement.Benchmarks.Import;

/// <summary>What a workbook's import is compared with: OpenXml's streaming reader over the same sheet, with the shared texts looked up, and nothing else done.</summary>
internal static class SaxReading
{
    /// <summary>The command by which the benchmarks run it as a program of its own.</summary>
    public const string Command = "sax";

    /// <summary>Reads every cell, and prints how many there are.</summary>
    public static int Run(string path)
    {
        using var document = SpreadsheetDocument.Open(path, false);
        var book = document.WorkbookPart!;
        string[] texts = [.. book.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText)];
        var (cells, length) = (0L, 0L);
        using var reader = OpenXmlReader.Create(book.WorksheetParts.Single());
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Cell) && reader.IsStartElement)
            {
                var cell = (Cell)reader.LoadCurrentElement()!;
                var text = cell.CellValue?.Text ?? string.Empty;
                length += cell.DataType?.Value == CellValues.SharedString ? texts[int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)].Length : text.Length;
                cells++;
            }
        }

        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{cells} {length}"));
        return 0;
    }
}
