using Displacement.Ledger;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Files.Xlsx;

/// <summary>A cell comes as text in one form, whatever the language and the look of the sheet.</summary>
internal sealed class CellValuesTests
{
    private const string Formats =
        "<numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"0.00%\"/><numFmt numFmtId=\"166\" formatCode=\"[h]:mm\"/></numFmts>"
        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"9\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"22\"/><xf numFmtId=\"20\"/><xf numFmtId=\"3\"/></cellXfs>";

    [TestCase("4.6956189999999998", "4.695619")]
    [TestCase("1E+15", "1000000000000000")]
    [TestCase("123456789012345", "123456789012345")]
    [TestCase("1.5E-3", "0.0015")]
    [TestCase("-12", "-12")]
    [TestCase("-0", "0")]
    [TestCase("12.0", "12")]
    [TestCase("007", "7")]
    [TestCase(" 5 ", "5")]
    [TestCase("1E+300", "1E+300")]
    public void Number_InAnyShape_IsTheShortestDecimal(string stored, string expected) =>
        Assert.That(TableText.FirstCell(WorkbookKit.OfCell($"<c r=\"A1\"><v>{stored}</v></c>")), Is.EqualTo(expected));

    [TestCase(0, "43350", "43350")]
    [TestCase(1, "43350", "2018-09-07")]
    [TestCase(2, "43350", "2018-09-07")]
    [TestCase(6, "43350.5625", "2018-09-07T13:30:00")]
    [TestCase(6, "43350.999999999", "2018-09-08")]
    [TestCase(1, "60", "1900-02-29")]
    [TestCase(1, "59", "1900-02-28")]
    [TestCase(1, "61", "1900-03-01")]
    [TestCase(1, "0", "1900-01-00")]
    [TestCase(1, "-3", "-3")]
    [TestCase(1, "2958465", "9999-12-31")]
    [TestCase(1, "2958466", "2958466")]
    [TestCase(3, "0.25", "25%")]
    [TestCase(3, "0.07", "7%")]
    [TestCase(4, "1.2345", "123.45%")]
    [TestCase(5, "1.5", "1.5")]
    [TestCase(7, "0.5", "12:00:00")]
    [TestCase(8, "12345", "12345")]
    [TestCase(99, "5", "5")]
    public void Number_WithAFormat_IsWhatTheSheetShows(int style, string stored, string expected) =>
        Assert.That(TableText.FirstCell(WorkbookKit.OfCell($"<c r=\"A1\" s=\"{style}\"><v>{stored}</v></c>", styles: Formats)), Is.EqualTo(expected));

    [Test]
    public void Day_OfAWorkbookThatCountsFrom1904_IsFourYearsLater() =>
        Assert.That(
            TableText.FirstCell(new WorkbookKit { Properties = "date1904=\"1\"" }.Sheet("a", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>41888</v></c></row>").Styles(Formats).Bytes()),
            Is.EqualTo("2018-09-07"));

    [TestCase("d", "2018-09-07", "2018-09-07")]
    [TestCase("d", "2018-09-07T00:00:00.000", "2018-09-07")]
    [TestCase("d", "2018-09-07T13:30:00Z", "2018-09-07T13:30:00")]
    [TestCase("d", "soon", "soon")]
    [TestCase("b", "1", "TRUE")]
    [TestCase("b", "0", "FALSE")]
    [TestCase("e", "#N/A", "#N/A")]
    [TestCase("str", "reckoned", "reckoned")]
    [TestCase("str", "448,465", "448,465")]
    [TestCase("n", "", "")]
    public void Cell_OfEachKind_ComesAsText(string kind, string stored, string expected) =>
        Assert.That(TableText.FirstCell(WorkbookKit.OfCell($"<c r=\"A1\" t=\"{kind}\"><v>{stored}</v></c>")), Is.EqualTo(expected));

    [TestCase("1e999")]
    [TestCase("abc")]
    [TestCase("NaN")]
    [TestCase("1,5")]
    public void Number_ThatIsNone_IsRefusedWithItsCell(string stored) =>
        Assert.That(
            () => TableText.Rows(WorkbookKit.Of($"<row r=\"7\"><c r=\"B7\"><v>{stored}</v></c></row>")),
            Throws.InstanceOf<LedgerException>().With.Message.Contains("B7").And.Message.Contains(stored).And.Property(nameof(LedgerException.Key)).EqualTo("CellUnreadable"));

    [TestCase("<si><t>plain</t></si>", "plain")]
    [TestCase("<si><r><rPr><b/></rPr><t>rich </t></r><r><t>text</t></r></si>", "rich text")]
    [TestCase("<si><t>漢字</t><rPh sb=\"0\" eb=\"2\"><t>かんじ</t></rPh><phoneticPr fontId=\"1\"/></si>", "漢字")]
    [TestCase("<si><t xml:space=\"preserve\"> a </t></si>", " a ")]
    [TestCase("<si><t>_x0041_b_x005F_x0041_</t></si>", "Ab_x0041_")]
    [TestCase("<si><t>a_x0000_b_xD83D_</t></si>", "ab_xD83D_")]
    [TestCase("<si><t><![CDATA[<a> & b]]></t></si>", "<a> & b")]
    [TestCase("<si><t/></si>", "")]
    [TestCase("<si/>", "")]
    public void SharedText_InEachForm_IsItsWords(string item, string expected) =>
        Assert.That(TableText.FirstCell(WorkbookKit.OfCell("<c r=\"A1\" t=\"s\"><v>0</v></c>", item)), Is.EqualTo(expected));

    [TestCase("<is><t>إدلب</t></is>", "إدلب")]
    [TestCase("<is><r><t>a</t></r><r><t>b</t></r></is>", "ab")]
    public void InlineText_InEachForm_IsItsWords(string inline, string expected) =>
        Assert.That(TableText.FirstCell(WorkbookKit.OfCell($"<c r=\"A1\" t=\"inlineStr\">{inline}</c>")), Is.EqualTo(expected));

    [TestCase("7")]
    [TestCase("-1")]
    [TestCase("x")]
    [TestCase("99999999999")]
    public void SharedText_ThatIsNotThere_IsRefusedWithItsCell(string index) =>
        Assert.That(
            () => TableText.Rows(WorkbookKit.OfCell($"<c r=\"A1\" t=\"s\"><v>{index}</v></c>", "<si><t>a</t></si>")),
            Throws.InstanceOf<LedgerException>().With.Message.Contains("A1").And.Property(nameof(LedgerException.Key)).EqualTo("CellTextMissing"));

    [Test]
    public void Formula_WithItsValue_IsTheValue() =>
        Assert.That(TableText.FirstCell(WorkbookKit.OfCell("<c r=\"A1\"><f>SUM(B1:C1)</f><v>5</v></c>")), Is.EqualTo("5"));

    [Test]
    public void Formula_ThatWasNeverReckoned_IsEmptyAndTold()
    {
        using var book = TableText.Open(WorkbookKit.Of("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>A1+1</f></c><c r=\"C1\"><f>A1</f><v></v></c><c r=\"D1\" t=\"str\"><f>\"\"</f><v></v></c></row>"));
        using var source = book.Open(0);

        Assert.Multiple(() =>
        {
            Assert.That(TableText.Rows(source), Is.EqualTo(["1: 1"]));
            Assert.That((source.Notes.FormulasWithoutValue, source.Notes.FirstFormulaWithoutValue), Is.EqualTo((2, "B1")));
        });
    }
}
