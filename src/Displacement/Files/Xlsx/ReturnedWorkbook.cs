using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Displacement.Imports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Displacement.Files.Xlsx;

/// <summary>Copies a workbook as it is, with two columns more on one sheet, coloured cells, and a sheet of what was not taken.</summary>
/// <remarks>The sheet is streamed; of the package only the styles and the list of sheets are held.</remarks>
internal static class ReturnedWorkbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Changes a copy of the workbook in place.</summary>
    /// <param name="copy">The copy; can be read, written and sought.</param>
    /// <param name="sheetName">The sheet that was read.</param>
    /// <param name="headerLine">The line of the header on which the titles stand.</param>
    /// <param name="titles">The titles.</param>
    /// <param name="notes">What stands beside rows, by line from the first.</param>
    /// <param name="aside">The sheet of what was not taken.</param>
    /// <param name="cancellation">Stops it.</param>
    public static void Write(Stream copy, string sheetName, int headerLine, ReturnTitles titles, IEnumerable<MarkedRow> notes, AsideSheet aside, CancellationToken cancellation)
    {
        using var document = SpreadsheetDocument.Open(copy, isEditable: true);
        var workbook = document.WorkbookPart!;
        AsideSheetWriter.RemoveEarlier(workbook);
        var sheet = workbook.Workbook!.Descendants<Sheet>().First(one => string.Equals(one.Name?.Value, sheetName, StringComparison.Ordinal));
        var part = (WorksheetPart)workbook.GetPartById(sheet.Id!.Value!);
        MarkingStyles styles = new(workbook);
        var (column, gone) = ColumnsOf(part, workbook, headerLine, titles);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using FileStream changed = new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        using (var source = part.GetStream(FileMode.Open, FileAccess.Read))
        {
            SheetCopy sheetCopy = new(column, gone, headerLine, titles, styles, cancellation);
            sheetCopy.Run(source, changed, notes);
        }

        changed.Position = 0;
        part.FeedData(changed);
        styles.Save();
        AsideSheetWriter.Write(workbook, aside, cancellation);
        workbook.Workbook.Save();
    }

    /// <summary>Where the two columns go, from 0, and which of an earlier return make way: the same place where both stand together, else right of all cells.</summary>
    private static (int Column, IReadOnlyList<int> Gone) ColumnsOf(WorksheetPart part, WorkbookPart workbook, int headerLine, ReturnTitles titles)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var (row, column, last, earlier, hasBoth) = (0, -1, -1, -1, false);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.NamespaceURI != Main.NamespaceName)
            {
                continue;
            }

            if (reader.LocalName == "row")
            {
                row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : row + 1;
                column = -1;
            }
            else if (reader.LocalName == "c")
            {
                column = CellReferences.Column(reader.GetAttribute("r")) ?? column + 1;
                last = Math.Max(last, column);
                if (row == headerLine && TextOf(reader.ReadSubtree(), workbook) is { } text)
                {
                    hasBoth |= earlier >= 0 && column == earlier + 1 && titles.IsSuggestion(text);
                    earlier = earlier < 0 && ReturnMark.IsIn(text) ? column : earlier;
                }
            }
        }

        return earlier < 0 ? (last + 1, []) : hasBoth ? (earlier, [earlier, earlier + 1]) : (last + 1, [earlier]);
    }

    private static string? TextOf(XmlReader reader, WorkbookPart workbook)
    {
        using (reader)
        {
            var cell = XElement.Load(reader);
            var text = string.Concat(cell.Descendants().Where(one => one.Name.LocalName is "t" or "v").Select(one => one.Value));
            return (string?)cell.Attribute("t") == "s" && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().ElementAtOrDefault(index)?.InnerText
                : text;
        }
    }
}

/// <summary>The sheet of what was not taken.</summary>
/// <param name="Name">Its name, which has the mark.</param>
/// <param name="Headers">The titles of its five columns: line, column, what stands there, what is wrong, what to do.</param>
/// <param name="IsRightToLeft">Whether it runs from right to left.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record AsideSheet(string Name, IReadOnlyList<string> Headers, bool IsRightToLeft, IEnumerable<AsideCell> Rows);
