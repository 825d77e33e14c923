using ClosedXML.Excel;
using Displacement.Reports;
using Displacement.Tests.Kit;
using Displacement.Texts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Displacement.Tests.Reports;

/// <summary>Texts as files have them, which must not break a workbook.</summary>
internal sealed class WorkbookDoubtTests
{
    [TestCase("=1+1")]
    [TestCase("00123")]
    [TestCase("2018-09-07")]
    [TestCase("<b>&\"'")]
    [TestCase("\uD83D\uDE00")]
    public void Write_TextThatLooksLikeMore_StaysThatText(string text) => Assert.That(Written(text), Is.EqualTo(text));

    [TestCase(0x1)]
    [TestCase(0xD800)]
    [TestCase(0xFFFF)]
    public void Write_CharacterThatNoXmlHolds_IsReplaced(int character) => Assert.That(Written("a" + (char)character + "b"), Is.EqualTo("a\uFFFDb"));

    [Test]
    public void Write_TextLongerThanACell_IsCut() => Assert.That(Written(new string('x', 100_000)), Has.Length.EqualTo(32_001).And.EndsWith("…"));

    private static string Written(string text)
    {
        var table = new ReportTable(
            "t",
            text.Length < 100 ? text : null,
            [new Column("place", "Place", ColumnKind.Text), new Column("people", "People", ColumnKind.Number)],
            [new ReportRow(RowKind.Detail, [Cell.Of(text), Cell.Of(1m)])]);
        var chart = new ReportChart(ChartKind.Bars, text, text, "t");
        var sheet = new ReportSheet("s", "Sheet", "Title", [], [table]) { Charts = [chart] };
        var bytes = WorkbookText.Bytes(new Report("r", "T", Languages.English, DateTimeOffset.UnixEpoch, new Dictionary<string, string?>(StringComparer.Ordinal), [sheet], table));
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.That(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(error => error.Description), Is.Empty);
        using var workbook = new XLWorkbook(new MemoryStream(bytes));
        return workbook.Worksheet(1).Column(1).CellsUsed().Last().GetString();
    }
}
