using Displacement.Ledger;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Files.Xlsx;

/// <summary>Workbooks of every writer: parts are found where they say, whatever they are called.</summary>
internal sealed class XlsxPartsTests
{
    private const string Row = "<row r=\"1\"><c r=\"A1\"><v>5</v></c></row>";

    [Test]
    public void Open_NoStyles_KeepsNumbers() => Assert.That(TableText.FirstCell(WorkbookKit.Of(Row)), Is.EqualTo("5"));

    [TestCase("worksheets/odd.xml", "xl/worksheets/odd.xml")]
    [TestCase("/xl/odd.xml", "xl/odd.xml")]
    [TestCase("./odd.xml", "xl/odd.xml")]
    [TestCase("../odd.xml", "odd.xml")]
    [TestCase("..\\..\\odd.xml", "odd.xml")]
    [TestCase("xl/odd.xml", "xl/odd.xml")]
    [TestCase("Odd.XML", "xl/odd.xml")]
    [TestCase("odd.xml", "xl\\odd.xml")]
    public void Open_AnyWayToAPart_IsFollowed(string target, string name) =>
        Assert.That(TableText.FirstCell(new WorkbookKit().Named("a", target).Part(name, Sheet(string.Empty, "http://schemas.openxmlformats.org/spreadsheetml/2006/main")).Bytes()), Is.EqualTo("5"));

    [TestCase("", "http://purl.oclc.org/ooxml/spreadsheetml/main")]
    [TestCase("x:", "http://schemas.openxmlformats.org/spreadsheetml/2006/main")]
    public void Open_OtherNamespaces_AreTheSame(string prefix, string names) =>
        Assert.That(TableText.FirstCell(new WorkbookKit().Named("a", "a.xml").Part("xl/a.xml", Sheet(prefix, names)).Bytes()), Is.EqualTo("5"));

    [Test]
    public void Open_NoRelationsAtTheRoot_FindsTheUsualPart()
    {
        var bytes = WorkbookKit.ZipOf(
            ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"x\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"x\" Type=\"t/worksheet\" Target=\"a.xml\"/></Relationships>"),
            ("xl/a.xml", Sheet(string.Empty, "u")));

        Assert.That(TableText.FirstCell(bytes), Is.EqualTo("5"));
    }

    [Test]
    public void Sheets_WithHiddenOnesAndCharts_AreThoseOfCells()
    {
        using var book = TableText.Open(new WorkbookKit()
            .Sheet("Notes", Row).Sheet("Chart", Row, kind: "chartsheet").Sheet("Lists", Row, state: "hidden").Sheet("Deep", Row, state: "veryHidden").Sheet("Dialog", Row, kind: "dialogsheet").Bytes());

        Assert.That(book.Sheets.Select(sheet => (sheet.Name, sheet.IsHidden)), Is.EqualTo([("Notes", false), ("Lists", true), ("Deep", true)]));
    }

    [Test]
    public void Open_OnlyCharts_IsRefused() =>
        Assert.That(() => TableText.Open(new WorkbookKit().Sheet("Chart", Row, kind: "chartsheet").Bytes()), Refused("NoSheet"));

    [Test]
    public void Open_SheetWhosePartIsMissing_IsRefusedByItsName() =>
        Assert.That(() => TableText.Rows(new WorkbookKit().Named("a", "gone.xml").Bytes()), Refused("PartMissing").And.Message.Contains("xl/gone.xml"));

    [Test]
    public void Open_SharedTextsWithoutAPart_AreRefusedWhereTheyAreAskedFor() =>
        Assert.That(() => TableText.Rows(WorkbookKit.OfCell("<c r=\"A1\" t=\"s\"><v>0</v></c>")), Refused("CellTextMissing"));

    [TestCase("styles", "PartDamaged")]
    [TestCase("sharedStrings", "PartDamaged")]
    public void Open_APartThatIsNoXml_IsRefusedByItsName(string kind, string key) =>
        Assert.That(() => TableText.Rows(new WorkbookKit().Sheet("a", "<row><c t=\"s\"><v>0</v></c></row>").Related(kind, "<a><b></a>").Bytes()), Refused(key).And.Message.Contains(kind));

    private static NUnit.Framework.Constraints.EqualStringConstraint Refused(string key) =>
        Throws.InstanceOf<LedgerException>().With.Property(nameof(LedgerException.Key)).EqualTo(key);

    private static string Sheet(string prefix, string names) =>
        $"<{prefix}worksheet xmlns{(prefix.Length > 0 ? ":x" : string.Empty)}=\"{names}\"><{prefix}sheetData><{prefix}row r=\"1\"><{prefix}c r=\"A1\"><{prefix}v>5</{prefix}v></{prefix}c></{prefix}row></{prefix}sheetData></{prefix}worksheet>";
}
