using Displacement.Imports;
using Displacement.People;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Imports.Odd;

/// <summary>Workbooks as offices send them, which no layout was made for.</summary>
internal sealed class OddWorkbooksTests
{
    private static readonly ImportOptions September = new(AsOf: "2018-09-30");

    private TestLedger ledger = null!;

    [SetUp]
    public void Begin() => ledger = new TestLedger();

    [TearDown]
    public void End() => ledger.Dispose();

    [Test]
    public void TwoHeaderRows_WithMergedGroups_GiveEachColumnItsGroupAndSex()
    {
        var batch = ledger.Import(
            new WorkbookKit().Sheet(
                "Data",
                Rows("District|P-Code|Displaced|||Returnees", "||Female|Male|Total|Total", "Idleb|SY0700|60|40|100|7", "Harim|SY0703|30|20|50|3"),
                after: "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/><mergeCell ref=\"C1:E1\"/></mergeCells>").Bytes(),
            September,
            "figures.xlsx");
        var facts = ledger.Facts(batch);

        Assert.Multiple(() =>
        {
            Assert.That(facts.Where(fact => fact.Series.Group == "displaced" && fact.IsEverybody).People(), Is.EqualTo(150));
            Assert.That(facts.Where(fact => fact.Series.Group == "displaced" && fact.Is(Sex.Female)).People(), Is.EqualTo(90));
            Assert.That(facts.Where(fact => fact.Series.Group == "returnees").People(), Is.EqualTo(10));
            Assert.That(batch.Found(FindingCode.HeaderJoined), Is.EqualTo(1));
        });
    }

    [Test]
    public void HiddenSheet_WithOlderFigures_IsNotReadAndNamed()
    {
        var batch = ledger.Import(
            new WorkbookKit()
                .Sheet("2017", Rows("District|P-Code|IDPs", "Idleb|SY0700|999", "Harim|SY0703|999", "Ariha|SY0705|999"), state: "hidden")
                .Sheet("2018", Rows("District|P-Code|IDPs", "Idleb|SY0700|10", "Harim|SY0703|20")).Bytes(),
            September,
            "figures.xlsx");

        Assert.That((batch.Sheet, ledger.Facts(batch).People(), batch.Found(FindingCode.SheetHidden)), Is.EqualTo(("2018", 30m, 1L)));
    }

    [TestCase("Camps")]
    [TestCase("Host community")]
    public void CampAndHostBySheet_EachByItsName_AreSeriesOfTheirOwn(string sheet)
    {
        var bytes = new WorkbookKit()
            .Sheet("Camps", Rows("District|P-Code|IDPs", "Idleb|SY0700|10", "Harim|SY0703|20"))
            .Sheet("Host community", Rows("District|P-Code|IDPs", "Idleb|SY0700|100", "Harim|SY0703|200")).Bytes();
        var batch = ledger.Import(bytes, September with { Sheet = sheet }, "idps.xlsx");

        Assert.That((batch.Sheet, ledger.Facts(batch).People()), Is.EqualTo((sheet, sheet == "Camps" ? 30m : 300m)));
    }

    [Test]
    public void DtmWorkbook_WithStatesWardsAndHashtags_IsReadToItsLocations()
    {
        var batch = ledger.Import(
            new WorkbookKit().Sheet(
                "DTM Round 25",
                Rows(
                    "DTM Nigeria Round 25 location assessment",
                    "Assessment Period|State Name|State Pcode|LGA|LGA Pcode|Ward Name|Location Name|Location type|Estimated number of IDPs|Estimated household number|State of origin",
                    "2018-10-15|Borno|NG008|Bama|NG008003|Kasugula|Bama General Hospital Camp|Camp|1200|240|Borno",
                    "2018-10-15|Borno|NG008|Dikwa|NG008009|Dikwa|Dikwa town|Host community|800|160|Borno",
                    "Grand total||||||||2000|400|")).Bytes(),
            new ImportOptions(LearnPlaces: true, Within: "NGA"),
            "DTM Nigeria R25 dataset.xlsx");
        var facts = ledger.Facts(batch);

        Assert.Multiple(() =>
        {
            Assert.That(facts.Where(fact => fact.Series.Unit == Displacement.Figures.CountUnit.People).People(), Is.EqualTo(2_000));
            Assert.That(facts.Select(fact => fact.Level).Distinct(), Is.EqualTo((int[])[5]));
            Assert.That(facts.Select(fact => fact.Round.Number).Distinct(StringComparer.Ordinal), Is.EqualTo((string[])["25"]));
            Assert.That(batch.Found(FindingCode.TotalRow), Is.EqualTo(1));
            Assert.That(batch.Found(FindingCode.TotalDoesNotMatch), Is.Zero);
        });
    }

    [Test]
    public void DtmWorkbook_WithHashtagsUnderTheHeader_IsReadByThem()
    {
        var batch = ledger.Import(
            new WorkbookKit().Sheet(
                "Data",
                Rows(
                    "State Name|State Pcode|LGA|LGA Pcode|Number of individuals|HH|Date",
                    "#adm1+name|#adm1+pcode|#adm2+name|#adm2+pcode|#affected+idps+ind|#affected+idps+hh|#date+survey",
                    "Borno|NG008|Bama|NG008003|1200|240|2018-10-15",
                    "Grand total||||1200|240|")).Bytes(),
            new ImportOptions(LearnPlaces: true, Within: "NGA"),
            "data.xlsx");

        Assert.That((batch.Profile, ledger.Facts(batch).Where(fact => fact.Series.Unit == Displacement.Figures.CountUnit.People).People(), batch.Found(FindingCode.TotalRow)), Is.EqualTo(("hxl", 1_200m, 1L)));
    }

    /// <summary>Rows of texts and numbers, cells parted by a bar.</summary>
    private static string Rows(params string[] rows) => string.Concat(rows.Select((row, at) =>
        $"<row r=\"{at + 1}\">{string.Concat(row.Split('|').Select((cell, column) => cell.Length == 0 ? string.Empty : cell.All(char.IsAsciiDigit) ? $"<c r=\"{(char)('A' + column)}{at + 1}\"><v>{cell}</v></c>" : $"<c r=\"{(char)('A' + column)}{at + 1}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>"));
}
