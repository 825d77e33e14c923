using System.Text;
using Displacement.Figures;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Imports;

internal sealed class TableTests
{
    private const string Header = "pcode,place,date,idps\n";

    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Delete() => ledger.Dispose();

    [Test]
    public void Generic_UsualHeaders_AreUnderstood()
    {
        var fact = ledger.Facts(ledger.Import(Header + "SY07,,2018-09-01,1200\n")).Single();

        Assert.That((fact.Place.Code, fact.Series.Group, fact.People), Is.EqualTo(("SY07", "displaced", (decimal?)1200)));
    }

    [Test]
    public void Generic_Semicolons_AreSeparators() => Assert.That(
        ledger.Import("pcode;date;idps\nSY07;2018-09-01;1200\n").Figures, Is.EqualTo(1));

    [Test]
    public void Generic_FrenchHeadersInWindows1252_AreUnderstood()
    {
        var bytes = Encoding.Latin1.GetBytes("Gouvernorat;Date;Déplacés\nIdleb;2018-09-01;1200\n");

        Assert.That(ledger.Facts(ledger.Import(bytes, new ImportOptions(Within: "SYR"))).Single().Place.Code, Is.EqualTo("SY07"));
    }

    [Test]
    public void Numbers_DotAndThreeDigitsAlone_AreAmbiguousAndBlock()
    {
        var batch = ledger.Import("pcode;date;idps\nSY07;2018-09-01;1.234\n");

        Assert.That((batch.HasErrors, batch.Found(FindingCode.AmbiguousNumber)), Is.EqualTo((true, 1L)));
    }

    [Test]
    public void Numbers_AnotherRowDecides_IsAFinding()
    {
        var batch = ledger.Import("pcode;date;idps\nSY07;2018-09-01;1.234\nSY02;2018-09-01;1.234.567\n");

        Assert.That((ledger.Facts(batch).People(), batch.Found(FindingCode.NumberFormatDecided)), Is.EqualTo((1_235_801m, 1L)));
    }

    [Test]
    public void Numbers_OptionDecides()
    {
        var batch = ledger.Import("pcode;date;idps\nSY07;2018-09-01;1.234\n", new ImportOptions(Numbers: NumberStyle.DotGroups));

        Assert.That(ledger.Facts(batch).People(), Is.EqualTo(1234m));
    }

    [TestCase("-", CellState.Unknown)]
    [TestCase("NA", CellState.Unknown)]
    [TestCase("nan", CellState.Unknown)]
    [TestCase("<Null>", CellState.Unknown)]
    [TestCase("0", CellState.Zero)]
    [TestCase("*", CellState.Suppressed)]
    [TestCase("<5", CellState.Suppressed)]
    [TestCase("#N/A", CellState.Error)]
    [TestCase("387.03", CellState.Number)]
    public void Cell_EachState_StaysApart(string text, CellState state) => Assert.That(
        ledger.Facts(ledger.Import(Header + $"SY02,,2018-09-01,7\nSY07,,2018-09-01,{text}\n"))[^1].Figure.State, Is.EqualTo(state));

    [Test]
    public void Cell_Approximation_KeepsItsWordsAndBounds()
    {
        var figure = ledger.Facts(ledger.Import(Header + "SY07,,2018-09-01,\"~1,500\"\n")).Single().Figure;

        Assert.That((figure.Best, figure.Words, figure.Low < figure.Best), Is.EqualTo(((long?)1_500_000, "~1,500", true)));
    }

    [TestCase("-5", FindingCode.NegativeNumber)]
    [TestCase("many?", FindingCode.NotANumber)]
    [TestCase("99999999999", FindingCode.ImplausibleNumber)]
    public void Cell_NoCountOfPeople_IsSetAside(string text, FindingCode code)
    {
        var batch = ledger.Import(Header + $"SY02,,2018-09-01,7\nSY07,,2018-09-01,{text}\n");

        Assert.That((batch.Skipped, batch.Found(code), batch.HasErrors), Is.EqualTo((1L, 1L, false)));
    }

    [Test]
    public void Dates_DayOrMonthFirst_IsAskedAndBlocks()
    {
        var batch = ledger.Import(Header + "SY07,,5/9/2018,1200\n");

        Assert.That((batch.HasErrors, batch.Found(FindingCode.AmbiguousDate)), Is.EqualTo((true, 1L)));
    }

    [Test]
    public void Dates_AnotherRowDecides()
    {
        var facts = ledger.Facts(ledger.Import(Header + "SY07,,5/9/2018,1200\nSY02,,30/9/2018,1\n"));

        Assert.That(facts[0].Round.AsOf, Is.EqualTo(new DateOnly(2018, 9, 5)));
    }

    [Test]
    public void Dates_AsOf_FillsAndNeverOverrides()
    {
        var facts = ledger.Facts(ledger.Import(Header + "SY07,,,1200\nSY02,,2018-08-01,1\n", new ImportOptions(AsOf: "2018-09-01")));

        Assert.That(facts.Select(fact => fact.Round.AsOf), Is.EqualTo(new DateOnly[] { new(2018, 9, 1), new(2018, 8, 1) }));
    }

    [Test]
    public void Places_DistrictNamedLikeItsGovernorate_IsDecidedByTheLevel()
    {
        var facts = ledger.Facts(ledger.Import("place,level,date,idps\nIdleb,2,2018-09-01,5\nIdleb,1,2018-09-01,6\n", new ImportOptions(Within: "SYR")));

        Assert.That(string.Join(", ", facts.Select(fact => fact.Place.Code)), Is.EqualTo("SY0700, SY07"));
    }

    [Test]
    public void Places_DistrictNamedLikeItsGovernorateWithoutLevel_IsAmbiguous() => Assert.That(
        ledger.Import("place,date,idps\nIdleb,2018-09-01,5\n", new ImportOptions(Within: "SYR")).Found(FindingCode.AmbiguousPlace), Is.EqualTo(1));

    [Test]
    public void Places_LevelOption_SaysTheLevelOfRows() => Assert.That(
        ledger.Facts(ledger.Import("place,date,idps\nIdleb,2018-09-01,5\n", new ImportOptions(Within: "SYR", Level: AdminLevel.District))).Single().Place.Code,
        Is.EqualTo("SY0700"));

    [Test]
    public void Places_CodeOfOneAndNameOfAnother_AreSetAside()
    {
        var batch = ledger.Import("admin1Pcode,admin1Name,date,idps\nSY07,Aleppo,2018-09-01,5\nSY02,Aleppo,2018-09-01,6\n", new ImportOptions(Within: "SYR"));

        Assert.That((ledger.Facts(batch).Single().Place.Code, batch.Found(FindingCode.CodeAndNameClash), batch.Skipped), Is.EqualTo(("SY02", 1L, 1L)));
    }

    [Test]
    public void Places_CodeWithANameThatIsNobodys_IsAFindingAndTheCodeWins()
    {
        var batch = ledger.Import("admin1Pcode,admin1Name,date,idps\nSY07,Wrongtown,2018-09-01,5\n", new ImportOptions(Within: "SYR"));

        Assert.That((ledger.Facts(batch).Single().Place.Code, batch.Found(FindingCode.CodeNameMismatch)), Is.EqualTo(("SY07", 1L)));
    }

    [Test]
    public void Places_ParentsClash_DoNotHarmADistrictWithItsOwnCode() => Assert.That(
        ledger.Facts(ledger.Import(
            "admin1Pcode,admin1Name,admin2Pcode,date,idps\nSY07,Aleppo,SY0703,2018-09-01,5\n", new ImportOptions(Within: "SYR"))).Single().Place.Code,
        Is.EqualTo("SY0703"));

    [Test]
    public void Places_TwoCodesThatAreOnePlace_BlockTheCommit()
    {
        var batch = ledger.Import("admin1Pcode,admin1Name,date,idps\nSY07,Idleb,2018-09-01,5\nXX9,Idleb,2018-09-01,6\n", new ImportOptions(Within: "SYR"));

        Assert.That((batch.HasErrors, batch.Found(FindingCode.TwoCodesOnePlace)), Is.EqualTo((true, 1L)));
    }

    [Test]
    public void Places_UnknownCodeOfAKnownName_IsNotLearnedAgain()
    {
        var batch = ledger.Import("admin1Pcode,admin1Name,date,idps\n10,Idleb,2018-09-01,5\n", new ImportOptions(LearnPlaces: true, Within: "SYR"));

        Assert.That((batch.Places.Learned, ledger.Facts(batch).Single().Place.Code, batch.Found(FindingCode.CodeUnknownNameMatched)), Is.EqualTo((0, "SY07", 1L)));
    }

    [Test]
    public void Rows_AlmostAllSetAside_BlockTheCommit()
    {
        var rows = string.Concat(Enumerable.Range(10, 20).Select(n => $"QQ{n},2018-09-01,5\n"));
        var batch = ledger.Import("admin1Pcode,date,idps\nSY07,2018-09-01,5\n" + rows);

        Assert.That((batch.HasErrors, batch.Found(FindingCode.MostlySetAside)), Is.EqualTo((true, 1L)));
    }

    [Test]
    public void Places_NoneKnown_Blocks()
    {
        var batch = ledger.Import("admin1Pcode,date,idps\nXX01,2018-09-01,5\n");

        Assert.That((batch.HasErrors, batch.Found(FindingCode.NoPlaceMatched)), Is.EqualTo((true, 1L)));
    }

    [Test]
    public void Places_LearnedNames_NeedNoCode()
    {
        var batch = ledger.Import("admin1Name,date,idps\nNinewa,2018-09-01,5\nErbil,2018-09-01,6\nNinewa,2018-10-01,7\n", new ImportOptions(LearnPlaces: true, Within: "IRQ"));

        Assert.That((batch.Places.Learned, batch.Figures), Is.EqualTo((2, 3L)));
    }

    [Test]
    public void Places_LearnedCodesOfOneName_AreTwoPlaces()
    {
        var batch = ledger.Import("admin1Pcode,admin1Name,date,idps\nIQ01,Karkh,2018-09-01,5\nIQ02,Karkh,2018-09-01,6\n", new ImportOptions(LearnPlaces: true, Within: "IRQ"));

        Assert.That(batch.Places.Learned, Is.EqualTo(2));
    }

    [Test]
    public void Total_RowOfTotals_IsNoFigure()
    {
        var batch = ledger.Import(Header + "SY07,Idleb,2018-09-01,5\nSY02,Aleppo,2018-09-01,6\n,Total,,11\n");

        Assert.That((batch.Figures, batch.Found(FindingCode.TotalRow), batch.Found(FindingCode.TotalDoesNotMatch)), Is.EqualTo((2L, 1L, 0L)));
    }

    [Test]
    public void Total_WrongRowOfTotals_IsAWarning() => Assert.That(
        ledger.Import(Header + "SY07,Idleb,2018-09-01,5\nSY02,Aleppo,2018-09-01,6\n,Grand Total,,12\n").Findings.Single(found => found.Code == FindingCode.TotalDoesNotMatch).Suggestion,
        Is.EqualTo("11"));

    [Test]
    public void Rows_ThatSayNothing_AreNoData() => Assert.That(ledger.Import(Header + "SY07,,2018-09-01,5\n,,,\n").Rows, Is.EqualTo(1));

    [Test]
    public void Rows_WithMoreCellsThanTheHeader_AreAFinding() => Assert.That(
        ledger.Import(Header + "SY07,,2018-09-01,5,9\n").Found(FindingCode.RaggedRow), Is.EqualTo(1));

    [Test]
    public void Rows_WithAQuoteInsideACell_AreAFinding() => Assert.That(
        ledger.Import(Header + "SY07,Idl\"eb,2018-09-01,5\n").Found(FindingCode.MalformedLine), Is.EqualTo(1));

    [Test]
    public void Rows_Repeated_AreKeptAndWarned()
    {
        var batch = ledger.Import(Header + "SY07,,2018-09-01,5\nSY07,,2018-09-01,5\n");

        Assert.That((batch.Figures, batch.Found(FindingCode.RepeatedRow)), Is.EqualTo((2L, 1L)));
    }

    [Test]
    public void Rows_DistrictsThatExceedTheirGovernorate_AreAWarning() => Assert.That(
        ledger.Import(Header + "SY07,,2018-09-01,1000\nSY0700,,2018-09-01,900\nSY0702,,2018-09-01,900\n").Found(FindingCode.PlacesDoNotMakeParent), Is.EqualTo(1));

    [Test]
    public void Rows_SomeDistrictsOfAGovernorate_AreNoContradiction() => Assert.That(
        ledger.Import(Header + "SY07,,2018-09-01,1000\nSY0700,,2018-09-01,900\n").Found(FindingCode.PlacesDoNotMakeParent), Is.Zero);

    [Test]
    public void Rows_OfTheFuture_AreAWarning() => Assert.That(ledger.Import(Header + "SY07,,2036-09-01,1000\n").Found(FindingCode.FutureDate), Is.EqualTo(1));

    [Test]
    public void Breakdown_AllZeroUnderATotal_IsUnknown() => Assert.That(
        ledger.Import("pcode,date,idps,females,males\nSY07,2018-09-01,1000,0,0\n").Found(FindingCode.AllZeroBreakdown), Is.EqualTo(1));

    [Test]
    public void Columns_TotalBesideGroups_IsNotUsed()
    {
        var batch = ledger.Import("Date,IDPs,Refugees,Total\n2018-09-01,5,6,11\n", new ImportOptions(Within: "MLI"));

        Assert.That((batch.Figures, batch.Found(FindingCode.ColumnNotUsed)), Is.EqualTo((2L, 1L)));
    }

    [Test]
    public void Columns_WithoutAGroup_Block() => Assert.That(ledger.Import("pcode,date,individuals\nSY07,2018-09-01,5\n").Found(FindingCode.GroupMissing), Is.EqualTo(1));

    [Test]
    public void Columns_NothingKnown_Block()
    {
        var batch = ledger.Import("a,b\nc,d\n");

        Assert.That((batch.HasErrors, batch.Found(FindingCode.UnusableColumns)), Is.EqualTo((true, 1L)));
    }

    [Test]
    public void Map_SaysWhatColumnsMean()
    {
        var facts = ledger.Facts(ledger.Import(
            "Ort,Stand,Menschen,Kinder\nSY07,2018-09-01,100,40\n",
            new ImportOptions(MapJson: """{"columns":{"Ort":"code","Stand":"date","Menschen":"value","Kinder":"value 0-17"},"group":"displaced"}""")));

        Assert.That(facts.Select(fact => fact.Key), Is.EqualTo(new[] { PartKey.Everybody, new PartKey(Age: AgeBand.Children) }));
    }

    [Test]
    public void Map_ColumnThatIsNotThere_Blocks() => Assert.That(
        ledger.Import("pcode,date,idps\nSY07,2018-09-01,100\n", new ImportOptions(MapJson: """{"columns":{"pcode":"code","Nothing":"date"}}""")).Found(FindingCode.MappedColumnMissing),
        Is.EqualTo(1));

    [TestCase("{")]
    [TestCase("""{"columns":{"a":"nonsense"}}""")]
    public void Map_ThatCannotBeUsed_IsRefused(string json) => Assert.That(
        () => ledger.Import("a\n1\n", new ImportOptions(MapJson: json)),
        Throws.InstanceOf<LedgerException>().With.Property(nameof(LedgerException.Refusal)).EqualTo(Refusal.Usage));

    [Test]
    public void Hxl_Hashtags_SayWhatColumnsMean()
    {
        var batch = ledger.Import("Where,How many,When\n#adm1 +code,#affected +idps,#date\nSY07,7,2018-09-01\n");

        Assert.That((batch.Profile, batch.Rows, ledger.Facts(batch).People()), Is.EqualTo(("hxl", 1L, 7m)));
    }

    [Test]
    public void Bytes_OfAStagedBatch_AreRefused()
    {
        ledger.Import(Header + "SY07,,2018-09-01,5\n");

        Assert.That(
            () => ledger.Import(Header + "SY07,,2018-09-01,5\n"),
            Throws.InstanceOf<LedgerException>().With.Property(nameof(LedgerException.Refusal)).EqualTo(Refusal.Conflict));
    }

    [Test]
    public void Bytes_OfNoText_AreRefusedAndLeaveNothing()
    {
        Assert.That(() => ledger.Import([0x50, 0x4B, 0, 0, 1]), Throws.InstanceOf<LedgerException>().With.Property(nameof(LedgerException.Refusal)).EqualTo(Refusal.InvalidData));
        using var db = ledger.Open();
        Assert.That(db.Batches, Is.Empty);
    }

    [Test]
    public void Cancelled_WhileReading_LeavesNothing()
    {
        var text = new StringBuilder(Header);
        for (var i = 0; i < 20_000; i++)
        {
            text.Append("SY07,,2018-09-01,5\n");
        }

        using var stop = new CancellationTokenSource();
        var progress = new Stopper(stop);
        using var db = ledger.Open();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));

        Assert.That(
            () => new StageFile(db, ledger.File.Documents, ledger.Clock).RunAsync(content, "f.csv", new ImportOptions(), progress, stop.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That((db.Batches.Count(), db.Figures.Count(), db.Rounds.Count()), Is.EqualTo((0, 0, 0)));
    }

    private sealed class Stopper(CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => stop.Cancel();
    }
}
