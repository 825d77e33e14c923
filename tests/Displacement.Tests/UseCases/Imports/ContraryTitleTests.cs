using Displacement.Figures;
using Displacement.Imports;
using Displacement.Sources;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Imports;

/// <summary>What stands above, between and beneath the rows of a table may make its numbers mean something else.</summary>
internal sealed class ContraryTitleTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [TestCase("\"IDPs by governorate (in thousands)\"\n{0}")]
    [TestCase("\"Déplacés par gouvernorat, en milliers\"\n{0}")]
    [TestCase("\"Desplazados (miles)\"\n{0}")]
    [TestCase("\"النازحون (بالآلاف)\"\n{0}")]
    [TestCase("{0}\nNote: figures in thousands\n")]
    public void Numbers_SaidToBeThousands_BlockTheCommit(string file)
    {
        var batch = Import(file.Replace("{0}", "admin1Pcode,date,IDPs\nSY07,2018-09-01,220\n", StringComparison.Ordinal));

        Assert.That((batch.HasErrors, Counted(batch, FindingCode.ScaleStated)), Is.EqualTo((true, 1L)));
    }

    [TestCase("IDPs (000s)")]
    [TestCase("IDPs in thousands")]
    [TestCase("PDI (en milliers)")]
    public void Header_ThatSaysThousands_IsNamed(string header)
    {
        var batch = Import($"admin1Pcode,date,{header}\nSY07,2018-09-01,220\n");

        Assert.That((batch.HasErrors, Counted(batch, FindingCode.ScaleStated)), Is.EqualTo((true, 1L)));
    }

    [TestCase("Thousands of people fled to Idlib")]
    [TestCase("IDPs above 10,000 by governorate")]
    public void Title_WithThousandsInASentence_IsNoScale(string title)
    {
        var batch = Import($"\"{title}\"\nadmin1Pcode,date,IDPs\nSY07,2018-09-01,220\n");

        Assert.That(Counted(batch, FindingCode.ScaleStated), Is.Zero);
    }

    [Test]
    public void Map_WithAScale_ReadsThousandsWithTheirBounds()
    {
        var batch = Import("IDPs in thousands\nadmin1Pcode,date,IDPs\nSY07,2018-09-01,220\n", """{"columns":{"IDPs":"value displaced"},"scale":1000}""");
        var cell = ledger.Facts(batch).Single().Figure;

        Assert.That((batch.HasErrors, cell.Low, cell.Best, cell.High), Is.EqualTo((false, 219_500_000L, 220_000_000L, 220_500_000L)));
    }

    [Test]
    public void Map_ThatTheFindingSuggests_ReadsTheFile()
    {
        var text = "IDPs in thousands\nadmin1Pcode,date,IDPs\nSY07,2018-09-01,220\n";
        var suggestion = Import(text).Findings.Single(finding => finding.Code == FindingCode.ScaleStated).Suggestion!;
        var batch = Import(text + "\n", suggestion["--map ".Length..]);

        Assert.That((batch.HasErrors, ledger.Facts(batch).Single().People), Is.EqualTo((false, 220_000m)));
    }

    [Test]
    public void Rows_ThatEachSayExercise_AreOne()
    {
        var batch = Import("admin1Pcode,date,IDPs,Remarks\nSY07,2018-09-01,5,EXERCISE\nSY08,2018-09-01,6,EXERCISE only\n");

        Assert.That((batch.HasErrors, Counted(batch, FindingCode.NatureFromName)), Is.EqualTo((false, 1L)));
    }

    [Test]
    public void Row_OfSeveralThatSaysExercise_BlocksTheCommit()
    {
        var batch = Import("admin1Pcode,date,IDPs,Remarks\nSY07,2018-09-01,5,EXERCISE\nSY08,2018-09-01,6,assessed\n");

        Assert.That((batch.HasErrors, Counted(batch, FindingCode.TitleSaysOtherwise)), Is.EqualTo((true, 1L)));
    }

    [Test]
    public void Title_OfPeopleInCamps_MakesThemAPart()
    {
        var batch = Import("IDPs in camps only\nadmin1Pcode,date,IDPs\nSY07,2018-09-01,5\n");

        Assert.That((ledger.Facts(batch).Single().Series.Scope, Counted(batch, FindingCode.ScopeFromName)), Is.EqualTo((Scope.Part, 1L)));
    }

    [TestCase("Returnees\nadmin1Pcode,date,Returnees\nSY08,2018-09-01,5\n")]
    [TestCase("RETURNEES\nSY08,2018-09-01,5\n")]
    [TestCase("admin1Pcode,date,Households\nSY08,2018-09-01,5\n")]
    public void Table_BeneathAnother_BlocksTheCommit(string second)
    {
        var batch = Import("admin1Pcode,date,IDPs\nSY07,2018-09-01,220\n\n" + second);

        Assert.That((batch.HasErrors, Counted(batch, FindingCode.SecondTable)), Is.EqualTo((true, 1L)));
    }

    [Test]
    public void Table_BeneathAnotherWhosePlacesAreLearned_BlocksTheCommit()
    {
        var batch = ledger.Import("District,IDPs\nHarim,220\nRETURNEES,\nAriha,5\n", new ImportOptions(Source: "X", AsOf: "2018-09-01", Within: "SY07", LearnPlaces: true));

        Assert.That((batch.HasErrors, Counted(batch, FindingCode.SecondTable)), Is.EqualTo((true, 1L)));
    }

    [TestCase("admin1Pcode,date,IDPs\nSY08,2018-09-01,5\n")]
    [TestCase("Source: returnees are counted elsewhere\n")]
    public void Header_RepeatedOrNoteBeneath_IsNoSecondTable(string beneath)
    {
        var batch = Import("admin1Pcode,date,IDPs\nSY07,2018-09-01,220\n" + beneath);

        Assert.That(Counted(batch, FindingCode.SecondTable), Is.Zero);
    }

    [TestCase("Unit", "thousands", "thousands")]
    [TestCase("Unit", "households", "households")]
    [TestCase("Indicator", "IDPs", "IDPs in camps")]
    [TestCase("Partner", "A", "B")]
    public void Column_ThatSaysWhatEachRowCounts_BlocksTheCommit(string header, string first, string second)
    {
        var batch = Import($"admin1Pcode,date,{header},IDPs\nSY07,2018-09-01,{first},220\nSY08,2018-09-01,{second},220\n");

        Assert.That(Counted(batch, FindingCode.SplitNotUnderstood), Is.EqualTo(1));
    }

    [TestCase("Unit", "individuals")]
    [TestCase("Partner", "A")]
    public void Column_ThatSaysTheSameOfEachRow_IsNoSplit(string header, string text)
    {
        var batch = Import($"admin1Pcode,date,{header},IDPs\nSY07,2018-09-01,{text},220\nSY08,2018-09-01,{text},220\n");

        Assert.That(batch.HasErrors, Is.False);
    }

    [TestCase("S/Total Nord-Kivu")]
    [TestCase("TOTAL GÉNÉRAL")]
    [TestCase("الإجمالي العام")]
    [TestCase("Разом")]
    [TestCase("Sous-total Kivu")]
    public void RowOfTotals_InAnyOfTheseWords_IsNoPlace(string words)
    {
        var batch = ledger.Import($"Province,date,PDI\nNord-Kivu,2018-09-01,220\n{words},2018-09-01,220\n", new ImportOptions(Source: "X", Within: "COD", LearnPlaces: true));

        Assert.That((batch.Places.Learned, Counted(batch, FindingCode.TotalRow)), Is.EqualTo((1, 1L)));
    }

    [Test]
    public void Rows_WithoutAColumnOfPlaces_AreNotAddedIntoOnePlace()
    {
        var batch = ledger.Import("Wo,IDPs\nHier,220\nDort,300\n", new ImportOptions(Source: "X", Within: "SY07", AsOf: "2018-09-01"));

        Assert.That((batch.HasErrors, Counted(batch, FindingCode.UnusableColumns)), Is.EqualTo((true, 1L)));
    }

    [Test]
    public void CodeWithoutALevel_BesideTheNameOfAnotherDistrict_SetsTheRowAside()
    {
        var batch = ledger.Import("Pcode,District,date,IDPs\nSY0703,Ariha,2018-09-01,220\nSY0700,Idleb,2018-09-01,220\n", new ImportOptions(Source: "X"));

        Assert.That((batch.Figures, Counted(batch, FindingCode.CodeAndNameClash)), Is.EqualTo((1L, 1L)));
    }

    [TestCase("IDP arrivals, September 2018")]
    [TestCase("Cumulative IDPs since 2011")]
    [TestCase("Spontaneous IDP returns")]
    [TestCase("IDP households by governorate")]
    [TestCase("IDPs as % of population")]
    [TestCase("IDPs: change from August to September")]
    public void Title_ThatSaysTheNumbersAreSomethingElse_BlocksTheCommit(string title)
    {
        var batch = Import($"\"{title}\"\nadmin1Pcode,date,IDPs\nSY07,2018-09-01,220\n");

        Assert.That((batch.HasErrors, Counted(batch, FindingCode.TitleSaysOtherwise)), Is.EqualTo((true, 1L)));
    }

    [TestCase("IDP households and individuals")]
    [TestCase("IDPs, household survey of 2018")]
    [TestCase("IDPs and returnees")]
    public void Title_ThatSaysNothingElse_IsLeftAlone(string title)
    {
        var batch = Import($"\"{title}\"\nadmin1Pcode,date,IDPs\nSY07,2018-09-01,220\n");

        Assert.That(batch.HasErrors, Is.False);
    }

    [Test]
    public void Title_ThatDeniesAGroup_GivesNone()
    {
        var batch = Import("Non-displaced population\nadmin1Pcode,date,Total\nSY07,2018-09-01,220\n");

        Assert.That((batch.HasErrors, Counted(batch, FindingCode.GroupMissing)), Is.EqualTo((true, 1L)));
    }

    [TestCase("Projected IDPs", Nature.Projected)]
    [TestCase("Planning figures: IDPs", Nature.Planned)]
    [TestCase("IDPs", Nature.Observed)]
    public void Title_ThatSaysWhatNatureTheNumbersHave_IsKeptWithThem(string title, Nature nature)
    {
        ledger.Believe($"{title}\nadmin1Pcode,date,IDPs\nSY07,2018-09-01,220\n", new ImportOptions(Source: "X"));
        using var db = ledger.Open();

        Assert.That(db.Series.Single().Nature, Is.EqualTo(nature));
    }

    [TestCase("EXERCISE EXERCISE", true)]
    [TestCase("Registration exercise", false)]
    public void Title_OfAnExercise_MarksItsNumbersAsInvented(string title, bool isInvented)
    {
        ledger.Believe($"{title}\nadmin1Pcode,date,IDPs\nSY07,2018-09-01,220\n", new ImportOptions(Source: "X"));

        Assert.That(ledger.Ask("SY07", "displaced", "2018-09-02").Winner!.SourceKind == SourceKind.Exercise, Is.EqualTo(isInvented));
    }

    [Test]
    public void Title_WithTheDayAndThatOfItsPublication_GivesTheDayBeforeTheFilesName()
    {
        var batch = ledger.Import(
            "\"IDPs (as of 3 September 2018), published 5 October 2018\"\nadmin1Pcode,IDPs\nSY07,220\n", new ImportOptions(Source: "X"), "idps_2021-05-01.csv");

        Assert.That(batch.FirstAsOf, Is.EqualTo(TestLedger.Day("2018-09-03")));
    }

    [Test]
    public void HiddenRows_WithTheSameFacts_BlockTheCommit()
    {
        var batch = ledger.Import(
            WorkbookKit.Of("<row r='1'><c t='inlineStr'><is><t>admin1Pcode</t></is></c><c t='inlineStr'><is><t>IDPs</t></is></c></row>"
            + "<row r='2' hidden='1'><c t='inlineStr'><is><t>SY07</t></is></c><c><v>100</v></c></row><row r='3'><c t='inlineStr'><is><t>SY07</t></is></c><c><v>220</v></c></row>"),
            new ImportOptions(Source: "X", AsOf: "2018-09-01"),
            "a.xlsx");

        Assert.That((batch.HasErrors, Counted(batch, FindingCode.HiddenRowsRepeat)), Is.EqualTo((true, 1L)));
    }

    [Test]
    public void Groups_OverColumnsOfHouseholdsAndPersons_AreReadAsOneHeader()
    {
        var batch = Import("admin1Pcode,date,IDPs,IDPs,Returnees,Returnees\nadmin1Pcode,date,HH,Ind,HH,Ind\nSY07,2018-09-01,20,100,2,10\n");

        Assert.That((batch.HasErrors, batch.Figures), Is.EqualTo((false, 4L)));
    }

    [Test]
    public void Column_OfShares_IsNoSecondColumnOfPeople()
    {
        var batch = Import("admin1Pcode,date,IDPs,IDPs %\nSY07,2018-09-01,220,12\n");

        Assert.That((batch.HasErrors, batch.Figures, Counted(batch, FindingCode.ColumnNotUsed)), Is.EqualTo((false, 1L, 1L)));
    }

    [Test]
    public void PivotTable_WithItsOwnWords_IsRead()
    {
        var batch = ledger.Import(
            "Row Labels,Sum of IDPs,Sum of Households\nHarim,220,40\nAriha,65,13\nGrand Total,285,53\n", new ImportOptions(Source: "X", AsOf: "2018-09-01", Within: "SY07"));

        Assert.That((batch.HasErrors, batch.Figures, Counted(batch, FindingCode.TotalRow)), Is.EqualTo((false, 4L, 1L)));
    }

    private StagedBatch Import(string text, string? map = null) => ledger.Import(text, new ImportOptions(Source: "X", MapJson: map));

    private static long Counted(StagedBatch batch, FindingCode code) => batch.Found(code);
}
