using System.Text;

namespace Displacement.Tests.Kit;

/// <summary>Workbooks and texts that were made to hurt a reader, each with a header that an importer takes for figures.</summary>
internal static class HostileFiles
{
    private const string Header = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>P-code</v></c><c r=\"B1\" t=\"str\"><v>date</v></c><c r=\"C1\" t=\"str\"><v>IDPs</v></c></row>";

    private const string Laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";

    /// <summary>Each with its name.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> All { get; } =
    [
        ("far-cell.xlsx", Book(Row("<c r=\"XFD1048576\"><v>1</v></c>"))),
        ("column-beyond-all.xlsx", Book(Row("<c r=\"ZZZZZZ2\"><v>1</v></c>"))),
        ("number-beyond-all.xlsx", Book(Row("<c r=\"A2\" t=\"str\"><v>SY07</v></c><c r=\"C2\"><v>1e999</v></c>"))),
        ("word-typed-as-number.xlsx", Book(Row("<c r=\"A2\" t=\"str\"><v>SY07</v></c><c r=\"C2\" t=\"n\"><v>abc</v></c>"))),
        ("missing-shared-text.xlsx", Book(Row("<c r=\"A2\" t=\"s\"><v>77</v></c><c r=\"C2\"><v>1</v></c>"))),
        ("cell-twice.xlsx", Book(Row("<c r=\"A2\" t=\"str\"><v>SY07</v></c><c r=\"C2\"><v>1</v></c><c r=\"C2\"><v>2</v></c>"))),
        ("entities.xlsx", new WorkbookKit().Named("a", "a.xml").Part("xl/a.xml", Laughs + "<worksheet><sheetData><row><c t=\"str\"><v>&c;</v></c></row></sheetData></worksheet>").Bytes()),
        ("blanks.xlsx", Blown(300, ' ')),
        ("run.xlsx", Blown(40, 'a')),
        ("cut-off.xlsx", Book(Header)[..200]),
        ("zip-in-zip.zip", WorkbookKit.ZipOf(("a.csv", "a"), ("b.csv", "b"))),
        ("quote-never-closed.csv", [.. "P-code,date,IDPs\nSY07,2018-09-01,\""u8, .. Enumerable.Repeat((byte)'a', 3_000_000)]),
        ("one-long-line.csv", Encoding.ASCII.GetBytes(new string(',', 2_000_000))),
        ("zeros.csv", new byte[100_000]),
    ];

    private static byte[] Book(string rows) => WorkbookKit.Of(rows);

    private static string Row(string cells) => $"{Header}<row r=\"2\">{cells}</row>";

    private static byte[] Blown(int megabytes, char character) =>
        new WorkbookKit().Named("a", "a.xml").Part("xl/a.xml", stream =>
        {
            stream.Write(Encoding.ASCII.GetBytes("<worksheet><sheetData>" + Header));
            WorkbookKit.Blow(stream, megabytes, character);
        }).Bytes();
}
