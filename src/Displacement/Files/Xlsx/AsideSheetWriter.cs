using System.Globalization;
using System.Xml;
using Displacement.Imports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Displacement.Files.Xlsx;

/// <summary>Adds the sheet of what was not taken to a workbook, as text alone.</summary>
internal static class AsideSheetWriter
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly int[] Widths = [8, 24, 24, 70, 40];

    /// <summary>Removes the sheet that an earlier return added.</summary>
    public static void RemoveEarlier(WorkbookPart workbook)
    {
        foreach (var sheet in workbook.Workbook!.Descendants<Sheet>().Where(sheet => ReturnMark.IsIn(sheet.Name?.Value)).ToList())
        {
            workbook.DeletePart(sheet.Id!.Value!);
            sheet.Remove();
        }
    }

    /// <summary>Adds it as the last sheet.</summary>
    public static void Write(WorkbookPart workbook, AsideSheet aside, CancellationToken cancellation)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        using (var stream = part.GetStream(FileMode.Create, FileAccess.Write))
        using (var writer = XmlWriter.Create(stream))
        {
            writer.WriteStartElement("worksheet", Namespace);
            writer.WriteStartElement("sheetViews", Namespace);
            writer.WriteStartElement("sheetView", Namespace);
            if (aside.IsRightToLeft)
            {
                writer.WriteAttributeString("rightToLeft", "1");
            }

            writer.WriteAttributeString("workbookViewId", "0");
            writer.WriteEndElement();
            writer.WriteEndElement();
            writer.WriteStartElement("cols", Namespace);
            for (var column = 0; column < Widths.Length; column++)
            {
                CellXml.Column(writer, Namespace, column, Widths[column]);
            }

            writer.WriteEndElement();
            writer.WriteStartElement("sheetData", Namespace);
            Row(writer, 1, aside.Headers);
            var row = 1;
            foreach (var cell in aside.Rows)
            {
                cancellation.ThrowIfCancellationRequested();
                Row(writer, ++row, [cell.Line.ToString(CultureInfo.InvariantCulture), cell.Column, cell.Seen, cell.Problem, cell.Suggestion]);
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        var sheets = workbook.Workbook!.GetFirstChild<Sheets>()!;
        var id = sheets.Elements<Sheet>().Select(sheet => sheet.SheetId?.Value ?? 0).DefaultIfEmpty(0u).Max() + 1;
        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = id, Name = aside.Name });
    }

    private static void Row(XmlWriter writer, int row, IReadOnlyList<string> cells)
    {
        writer.WriteStartElement("row", Namespace);
        writer.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
        for (var column = 0; column < cells.Count; column++)
        {
            if (cells[column].Length > 0)
            {
                CellXml.Text(writer, Namespace, column, row, cells[column], null);
            }
        }

        writer.WriteEndElement();
    }
}
