using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Imports;

/// <summary>What titles, sheets and names say of all rows.</summary>
internal sealed class TitleTests
{
    private const string Table = "P-code,IDPs\nSY0700,10\n";

    private TestLedger ledger = null!;

    [SetUp]
    public void SetUp() => ledger = new TestLedger();

    [TearDown]
    public void TearDown() => ledger.Dispose();

    [TestCase("IDPs_SYR_Sept2018_v2.csv", "2018-09-01")]
    [TestCase("ukr_admpop_2020_v02.csv", "2020-01-01")]
    public void Day_OnlyInTheFilesName_IsTakenAndTold(string name, string day)
    {
        var batch = ledger.Import(Table, fileName: name);

        Assert.That((batch.HasErrors, batch.FirstAsOf, batch.Found(FindingCode.DateFromName)), Is.EqualTo((false, (DateOnly?)TestLedger.Day(day), 1L)));
    }

    [Test]
    public void Day_InATitle_IsTakenAndTold() =>
        Assert.That(ledger.Import("IDP situation as of 5 September 2018,\n" + Table).FirstAsOf, Is.EqualTo(new DateOnly(2018, 9, 5)));

    [Test]
    public void Day_OfPublication_IsNotThatOfTheFigures() =>
        Assert.That(ledger.Import("Published 5 November 2018,\n" + Table).Found(FindingCode.DateMissing), Is.EqualTo(1));

    [Test]
    public void Day_OfAColumn_IsNotOverriddenByAName() =>
        Assert.That(ledger.Import("P-code,date,IDPs\nSY0700,2018-09-01,10\n", fileName: "idps-2019.csv").FirstAsOf, Is.EqualTo(new DateOnly(2018, 9, 1)));

    [Test]
    public void Country_OfWhichAllCodesBegin_IsTold() => Assert.That(
        ledger.Import("P-code,Name,date,IDPs\nSS0101,Juba,2018-09-01,1\nSS0102,Kajo-Keji,2018-09-01,2\n", new ImportOptions(LearnPlaces: true, Level: Displacement.Places.AdminLevel.District)).Seen(FindingCode.CountryFromCodes).Single(),
        Is.EqualTo("SS"));

    [Test]
    public void Country_InTheNameOfAFileWithoutPlaces_IsTakenAndTold()
    {
        var batch = ledger.Import("Date,IDPs\nSeptembre 2012,118795\n", fileName: "mali-population-movements.csv");

        Assert.That((ledger.Facts(batch)[0].Place.Code, batch.Found(FindingCode.PlaceFromName)), Is.EqualTo(("MLI", 1L)));
    }

    [Test]
    public void Country_OfANameWithTwo_IsNotGuessed() =>
        Assert.That(ledger.Import("Date,IDPs\nSeptembre 2012,118795\n", fileName: "mali-and-niger.csv").Found(FindingCode.PlaceFromName), Is.Zero);

    [Test]
    public void Sheet_WithTheFigures_IsReadThoughItIsNotTheFirst()
    {
        var batch = ledger.Import(Book("visible"), fileName: "book.xlsx");

        Assert.That((batch.Sheet, batch.Figures, batch.Found(FindingCode.SheetChosen)), Is.EqualTo(("Districts", 1L, 1L)));
    }

    [Test]
    public void Sheet_ThatIsHidden_IsNamedAndNotRead()
    {
        var batch = ledger.Import(Book("hidden"), fileName: "book.xlsx");

        Assert.That((batch.Sheet, batch.Seen(FindingCode.SheetHidden).Single()), Is.EqualTo(("Districts", "Old")));
    }

    [Test]
    public void Sheet_ThatAPersonNames_IsRead() => Assert.That(ledger.Import(Book("hidden"), new ImportOptions(Sheet: "old"), "book.xlsx").Sheet, Is.EqualTo("Old"));

    [Test]
    public void Sheet_ThatIsNot_IsRefusedWithThoseThatAre() =>
        Assert.That(() => ledger.Import(Book("visible"), new ImportOptions(Sheet: "Sheet9"), "book.xlsx"), Throws.InstanceOf<LedgerException>().With.Message.Contains("Districts"));

    [Test]
    public void Sheets_OfOneFile_AreBatchesOfTheirOwn()
    {
        ledger.Import(Book("visible"), new ImportOptions(Sheet: "Districts"), "book.xlsx");

        Assert.That(ledger.Import(Book("visible"), new ImportOptions(Sheet: "Old"), "book.xlsx").Figures, Is.EqualTo(1));
    }

    [Test]
    public void Persons_OnAnotherSheet_StopTheImport()
    {
        var file = new WorkbookKit()
            .Sheet("Districts", Row("P-code", "date", "IDPs") + Row("SY0700", "2018-09-01", "10"))
            .Sheet("List", Row("Full name", "Phone") + Row("Ahmad Hassan", "+963 944 123 456") + Row("Fatima Ali", "+963 944 123 457") + Row("Omar Said", "+963 944 123 458"))
            .Bytes();

        Assert.That(() => ledger.Import(file, fileName: "book.xlsx"), Throws.InstanceOf<LedgerException>().With.Message.Contains("Phone"));
    }

    private static byte[] Book(string oldState) => new WorkbookKit()
        .Sheet("Notes", Row("How to read this", "see annex"))
        .Sheet("Old", Row("P-code", "date", "IDPs") + Row("SY0700", "2017-09-01", "9"), state: oldState)
        .Sheet("Districts", Row("P-code", "date", "IDPs") + Row("SY0703", "2018-09-01", "10"))
        .Bytes();

    private static string Row(params string[] cells) => $"<row>{string.Concat(cells.Select(cell => $"<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>";
}
