using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Displacement.Benchmarks.Import;

/// <summary>The measured table as a spreadsheet program would save it: texts shared, numbers as numbers, one sheet.</summary>
internal static class HapiWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>Writes the cells of a comma-separated file without quotes into a workbook; returns how many cells it has.</summary>
    public static long Write(string csv, string xlsx)
    {
        File.Delete(xlsx);
        using var zip = ZipFile.Open(xlsx, ZipArchiveMode.Create);
        Part(zip, "[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
        Part(zip, "_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Part(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"idps\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        Part(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        Dictionary<string, int> texts = new(StringComparer.Ordinal);
        var cells = Sheet(zip, csv, texts);
        Part(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(texts.Keys.Select(text => $"<si><t>{SecurityElement.Escape(text)}</t></si>"))}</sst>");
        return cells;
    }

    private static long Sheet(ZipArchive zip, string csv, Dictionary<string, int> texts)
    {
        using var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open(), new UTF8Encoding(false));
        sheet.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");
        var (line, cells) = (0, 0L);
        foreach (var row in File.ReadLines(csv))
        {
            line++;
            sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{line}\">"));
            var column = 0;
            foreach (var cell in row.Split(','))
            {
                Cell(sheet, cell, (char)('A' + column++), line, texts);
                cells++;
            }

            sheet.Write("</row>");
        }

        sheet.Write("</sheetData></worksheet>");
        return cells;
    }

    private static void Cell(StreamWriter sheet, string cell, char column, int line, Dictionary<string, int> texts)
    {
        if (cell.Length == 0)
        {
            return;
        }

        if (cell.All(char.IsAsciiDigit))
        {
            sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{column}{line}\"><v>{cell}</v></c>"));
            return;
        }

        if (!texts.TryGetValue(cell, out var index))
        {
            texts[cell] = index = texts.Count;
        }

        sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{column}{line}\" t=\"s\"><v>{index}</v></c>"));
    }

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        part.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml);
    }
}
