using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Files.Xlsx;

/// <summary>Rows keep Excel's numbers and cells their columns; what is empty costs nothing.</summary>
internal sealed class XlsxRowsTests
{
    [Test]
    public void Read_Gaps_AreEmptyCells() =>
        Assert.That(TableText.Rows(WorkbookKit.Of("<row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"D3\"><v>2</v></c></row>")), Is.EqualTo(["3: |1||2"]));

    [Test]
    public void Read_RowsAndCellsWithoutAName_FollowThoseBefore() =>
        Assert.That(TableText.Rows(WorkbookKit.Of("<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"/><row><c/><c><v>3</v></c></row>")), Is.EqualTo(["1: 1|2", "6: |3"]));

    [Test]
    public void Read_FormattedEmptyRowsAndCells_ArePassedOver()
    {
        var empty = string.Concat(Enumerable.Range(2, 1000).Select(row => $"<row r=\"{row}\">{string.Concat(Enumerable.Repeat("<c s=\"1\"/>", 1024))}</row>"));

        Assert.That(TableText.Rows(WorkbookKit.Of($"<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row>{empty}")), Is.EqualTo(["1: 1"]));
    }

    [Test]
    public void Read_ColumnsThatAreNotWanted_ComeEmpty() =>
        Assert.That(
            TableText.Rows(WorkbookKit.Of("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>abc</v></c><c r=\"C1\"><v>3</v></c></row>"), wanted: [true, false]),
            Is.EqualTo(["1: 1||3"]));

    [Test]
    public void Read_TwoSheetsAtOnce_EachGoesOn()
    {
        using var book = TableText.Open(new WorkbookKit()
            .Sheet("a", "<row><c t=\"s\"><v>0</v></c></row><row><c t=\"s\"><v>1</v></c></row>")
            .Sheet("b", "<row><c t=\"s\"><v>1</v></c></row><row><c t=\"s\"><v>0</v></c></row>")
            .Texts("<si><t>x</t></si><si><t>y</t></si>").Bytes());
        using var a = book.Open(0);
        using var b = book.Open(1);
        var row = new SheetRow();
        List<string> seen = [];
        while (a.Read(row))
        {
            seen.Add(row[0].ToString());
            b.Read(row);
            seen.Add(row[0].ToString());
        }

        Assert.That(string.Concat(seen), Is.EqualTo("xyyx"));
    }

    [Test]
    public void Read_HiddenRowsAndColumns_AreReadAndTold()
    {
        using var book = TableText.Open(new WorkbookKit().Sheet(
            "a",
            "<row r=\"1\"><c><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c><v>2</v></c></row><row r=\"3\" hidden=\"1\"/>",
            "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"9\" max=\"16384\" hidden=\"1\"/></cols>").Bytes());
        using var source = book.Open(0);

        Assert.Multiple(() =>
        {
            Assert.That(TableText.Rows(source), Has.Length.EqualTo(2));
            Assert.That((source.Notes.HiddenRows, source.Notes.HiddenColumns), Is.EqualTo((1, 2)));
        });
    }

    [TestCase("<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>", "RowNowhere", "row 2")]
    [TestCase("<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>", "RowNowhere", "row 2")]
    [TestCase("<row r=\"1048577\"/>", "RowNowhere", "row 0")]
    [TestCase("<row r=\"x\"/>", "RowNowhere", "row 0")]
    [TestCase("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"B2\"><v>1</v></c></row>", "CellTwice", "B2")]
    [TestCase("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>", "CellTwice", "A2")]
    [TestCase("<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>", "CellNowhere", "ZZZZZZ2")]
    [TestCase("<row r=\"2\"><c r=\"A3\"><v>1</v></c></row>", "CellNowhere", "A3")]
    [TestCase("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>", "CellTooFar", "XFD1048576")]
    [TestCase("<row r=\"2\"><c r=\"A2\" t=\"n\"><v>1</v></c><c r=\"B2\" t=\"what\"><v>1</v></c></row>", "CellUnreadable", "B2")]
    [TestCase("<row r=\"2\"><c r=\"A2\" t=\"b\"><v>7</v></c></row>", "CellUnreadable", "A2")]
    [TestCase("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"3\"><c></row>", "SheetDamaged", "row 3")]
    public void Read_RowsThatNoProgramWrites_AreRefusedWithTheirPlace(string rows, string key, string where) =>
        Assert.That(
            () => TableText.Rows(WorkbookKit.Of(rows)),
            Throws.InstanceOf<LedgerException>().With.Property(nameof(LedgerException.Key)).EqualTo(key).And.Message.Contains(where).And.Message.EndsWith("Nothing was imported."));
}
