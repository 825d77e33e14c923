using Displacement.Files;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Files.Xlsx;

/// <summary>What a sheet shows once over several cells is there in each of them; a number is not, since it would be counted twice.</summary>
internal sealed class MergedCellsTests
{
    [Test]
    public void Read_GovernorateMergedOverItsDistricts_StandsInEachRow() =>
        Assert.That(
            TableText.Rows(Merged("A1:A3", Row(1, Text("A1", "Idleb"), Number("B1", 1)), Row(2, Number("B2", 2)), Row(3, "<c r=\"A3\" s=\"1\"/>", Number("B3", 3)), Row(4, Number("B4", 4)))),
            Is.EqualTo(["1: Idleb|1", "2: Idleb|2", "3: Idleb|3", "4: |4"]));

    [Test]
    public void Read_GroupMergedOverColumns_StandsInEach() =>
        Assert.That(
            TableText.Rows(Merged("B1:D1", Row(1, Text("A1", "Place"), Text("B1", "Displaced"), Text("E1", "Note")))),
            Is.EqualTo(["1: Place|Displaced|Displaced|Displaced|Note"]));

    [TestCase("<c r=\"A1\"><v>120</v></c>")]
    [TestCase("<c r=\"A1\" t=\"inlineStr\"><is><t>1,200</t></is></c>")]
    [TestCase("<c r=\"A1\" t=\"inlineStr\"><is><t>~ 1 200</t></is></c>")]
    [TestCase("<c r=\"A1\" t=\"inlineStr\"><is><t>25%</t></is></c>")]
    public void Read_NumberMergedOverRows_StandsInTheFirstAlone(string number) =>
        Assert.That(TableText.Rows(Merged("A1:A2", Row(1, number), Row(2, Text("B2", "x"))))[1], Is.EqualTo("2: |x"));

    [TestCase("0107")]
    [TestCase("5-9")]
    [TestCase("60+")]
    [TestCase("2018-09-07")]
    [TestCase("Round 11")]
    public void Read_CodeOrLabelMergedOverRows_StandsInEach(string label) =>
        Assert.That(TableText.Rows(Merged("A1:A2", Row(1, Text("A1", label)), Row(2, Text("B2", "x"))))[1], Is.EqualTo($"2: {label}|x"));

    [Test]
    public void Read_ColumnThatIsNotWanted_StillFillsThoseThatAre() =>
        Assert.That(
            TableText.Rows(Merged("A1:B1", Row(1, Text("A1", "x"), Number("C1", 3))), wanted: [false, true]),
            Is.EqualTo(["1: |x|3"]));

    [Test]
    public void Read_RowWithNothingOfItsOwn_IsPassedOver() =>
        Assert.That(TableText.Rows(Merged("A1:B3", Row(1, Text("A1", "Title")), Row(2, "<c r=\"A2\"/>"), Row(4, Number("A4", 4)))), Is.EqualTo(["1: Title|Title", "4: 4"]));

    [Test]
    public void Read_RangesThatOverlap_LeaveTheFirst() =>
        Assert.That(
            TableText.Rows(Merged("A1:B1\"/><mergeCell ref=\"B1:C1", Row(1, Text("A1", "a")), Row(2, Number("A2", 1)))),
            Is.EqualTo(["1: a|a", "2: 1"]));

    [Test]
    public void Read_RangeBelowAWiderOne_IsNotFilledFromIt() =>
        Assert.That(
            TableText.Rows(Merged("A1:D1\"/><mergeCell ref=\"A3:B3\"/><mergeCell ref=\"C4:D4", Row(1, Text("A1", "a")), Row(3, Text("A3", "b")), Row(4, Text("C4", "c")))),
            Is.EqualTo(["1: a|a|a|a", "3: b|b", "4: ||c|c"]));

    [Test]
    public void Read_TitleOverTheWholeSheet_IsNotRepeated() =>
        Assert.That(TableText.Rows(Merged("A1:XFD1", Row(1, Text("A1", "Title")))), Is.EqualTo(["1: Title"]));

    [Test]
    public void IsFilled_OfACellInAMergedRange_IsTrueButForTheFirst()
    {
        using var book = TableText.Open(Merged("A1:B1", Row(1, Text("A1", "x"), Number("C1", 3))));
        using var source = book.Open(0);
        source.Read(new SheetRow());

        Assert.That(Enumerable.Range(0, 3).Select(source.IsFilled), Is.EqualTo([false, true, false]));
    }

    [Test]
    public void Merged_InAnyPrefix_IsByItsFirstRow()
    {
        using var book = TableText.Open(new WorkbookKit().Sheet(
            "a",
            "<row><c t=\"inlineStr\"><is><t>mergeCell ref=\"A9:B9\"</t></is></c></row>",
            after: "<x:mergeCells xmlns:x=\"u\"><x:mergeCell ref=\"B5:C9\"/><x:mergeCell\n ref='A2:A3' /><x:mergeCell ref=\"A2\"/><x:mergeCell ref=\"C3:A1\"/></x:mergeCells>").Bytes());
        using var source = book.Open(0);

        Assert.That(source.Merged, Is.EqualTo([new MergedRange(2, 0, 3, 0), new MergedRange(5, 1, 9, 2)]));
    }

    [Test]
    public void Merged_BehindManyRows_AreAllFoundOnce()
    {
        var ranges = string.Concat(Enumerable.Range(1, 20_000).Select(row => $"<mergeCell ref=\"A{row}:B{row}\"/>"));
        using var book = TableText.Open(new WorkbookKit().Sheet("a", Row(1, Number("A1", 1)), after: $"<mergeCells>{ranges}</mergeCells>").Bytes());
        using var source = book.Open(0);

        Assert.That(source.Merged.Select(range => range.Top), Is.EqualTo(Enumerable.Range(1, 20_000)));
    }

    [Test]
    public void Open_MoreRangesThanAnySheetHas_IsRefused()
    {
        var ranges = string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:B1\"/>", 100_001));

        Assert.That(
            () => TableText.Rows(new WorkbookKit().Sheet("a", string.Empty, after: $"<mergeCells>{ranges}</mergeCells>").Bytes()),
            Throws.InstanceOf<LedgerException>().With.Property(nameof(LedgerException.Key)).EqualTo("MergedTooMany"));
    }

    private static byte[] Merged(string range, params string[] rows) =>
        new WorkbookKit().Sheet("a", string.Concat(rows), after: $"<mergeCells count=\"1\"><mergeCell ref=\"{range}\"/></mergeCells>").Bytes();

    private static string Row(int number, params string[] cells) => $"<row r=\"{number}\">{string.Concat(cells)}</row>";

    private static string Text(string name, string text) => $"<c r=\"{name}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static string Number(string name, int number) => $"<c r=\"{name}\"><v>{number}</v></c>";
}
