using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Displacement.Tests.Kit;

/// <summary>Builds workbooks part by part, also such as no program would write.</summary>
internal sealed class WorkbookKit
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly List<(string Name, Action<Stream> Write)> parts = [];
    private readonly StringBuilder sheets = new();
    private readonly StringBuilder relations = new();
    private int count;

    /// <summary>What stands in workbookPr.</summary>
    public string Properties { get; init; } = string.Empty;

    /// <summary>A workbook with one sheet of these rows, in the XML of sheetData.</summary>
    public static byte[] Of(string rows, string texts = "", string styles = "") => new WorkbookKit().Sheet("Sheet1", rows).Texts(texts).Styles(styles).Bytes();

    /// <summary>A workbook with one cell.</summary>
    public static byte[] OfCell(string cell, string texts = "", string styles = "") => Of($"<row r=\"1\">{cell}</row>", texts, styles);

    /// <summary>Adds a sheet.</summary>
    public WorkbookKit Sheet(string name, string rows, string before = "", string after = "", string state = "visible", string kind = "worksheet")
    {
        count++;
        return Named(name, $"worksheets/sheet{count}.xml", state, kind)
            .Part($"xl/worksheets/sheet{count}.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"{Main}\">{before}<sheetData>{rows}</sheetData>{after}</worksheet>");
    }

    /// <summary>Adds a sheet to the workbook's list whose part comes by itself.</summary>
    public WorkbookKit Named(string name, string target, string state = "visible", string kind = "worksheet")
    {
        var id = relations.Length;
        sheets.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{name}\" sheetId=\"{id + 1}\" state=\"{state}\" r:id=\"rId{id}\"/>");
        relations.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{id}\" Type=\"{Office}/{kind}\" Target=\"{target}\"/>");
        return this;
    }

    /// <summary>Adds shared texts, in the XML of sst; nothing where empty.</summary>
    public WorkbookKit Texts(string texts) => texts.Length == 0 ? this : Related("sharedStrings", $"<sst xmlns=\"{Main}\">{texts}</sst>");

    /// <summary>Adds styles, in the XML of styleSheet; nothing where empty.</summary>
    public WorkbookKit Styles(string styles) => styles.Length == 0 ? this : Related("styles", $"<styleSheet xmlns=\"{Main}\">{styles}</styleSheet>");

    /// <summary>Adds a part that the workbook names by its kind.</summary>
    public WorkbookKit Related(string kind, string xml) => Relation(kind).Part($"xl/{kind}.xml", xml);

    /// <summary>Names a part by its kind, without the part.</summary>
    public WorkbookKit Relation(string kind)
    {
        relations.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rel{kind}\" Type=\"{Office}/{kind}\" Target=\"{kind}.xml\"/>");
        return this;
    }

    /// <summary>Adds a part.</summary>
    public WorkbookKit Part(string name, string content) => Part(name, stream => stream.Write(Encoding.UTF8.GetBytes(content)));

    /// <summary>Adds a part.</summary>
    public WorkbookKit Part(string name, Action<Stream> write)
    {
        parts.Add((name, write));
        return this;
    }

    /// <summary>The workbook.</summary>
    public byte[] Bytes() => Zip(
    [
        ("_rels/.rels", Writing($"<Relationships xmlns=\"{Package}\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")),
        ("xl/workbook.xml", Writing($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><workbookPr {Properties}/><sheets>{sheets}</sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels", Writing($"<Relationships xmlns=\"{Package}\">{relations}</Relationships>")),
        .. parts,
    ]);

    /// <summary>A zip of files.</summary>
    public static byte[] ZipOf(params (string Name, string Content)[] files) => Zip([.. files.Select(file => (file.Name, Writing(file.Content)))]);

    /// <summary>A zip of files.</summary>
    public static byte[] Zip(IReadOnlyList<(string Name, Action<Stream> Write)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in files)
            {
                using var stream = zip.CreateEntry(name).Open();
                write(stream);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Writes so many megabytes of one character.</summary>
    public static void Blow(Stream stream, int megabytes, char character = ' ')
    {
        var chunk = new byte[1 << 20];
        chunk.AsSpan().Fill((byte)character);
        for (var i = 0; i < megabytes; i++)
        {
            stream.Write(chunk);
        }
    }

    private static Action<Stream> Writing(string text) => stream => stream.Write(Encoding.UTF8.GetBytes(text));
}
