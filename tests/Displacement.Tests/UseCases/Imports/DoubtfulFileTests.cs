using System.Text;
using Displacement.Figures;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Imports;

/// <summary>Files that could be read wrongly without anybody noticing: each is refused, or says so.</summary>
internal sealed class DoubtfulFileTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [TestCase("sector")]
    [TestCase("Category")]
    [TestCase("Cluster")]
    public async Task Rows_SplitByAColumnThatIsNotUnderstood_BlockTheCommit(string column)
    {
        var batch = await Import($"admin1Pcode,date,{column},IDPs\nSY07,2018-09-01,Health,30\nSY07,2018-09-01,WASH,70\nSY07,2018-09-01,ALL,80\n");

        Assert.That((batch.HasErrors, Counted(batch, FindingCode.SplitNotUnderstood)), Is.EqualTo((true, 1L)));
    }

    [Test]
    public async Task Rows_SplitByAColumnThatThePersonIgnores_AreRead()
    {
        var batch = await Import(
            "admin1Pcode,date,sector,IDPs\nSY07,2018-09-01,Health,30\n",
            new ImportOptions(Source: "X", MapJson: """{"columns":{"admin1Pcode":"admin1-code","date":"date","sector":"ignore","IDPs":"value displaced"}}"""));

        Assert.That((batch.HasErrors, batch.Figures), Is.EqualTo((false, 1L)));
    }

    [Test]
    public async Task Numbers_OfAColumnThatIsNotUnderstood_AreNamed()
    {
        var batch = await Import("admin1Pcode,date,IDPs,idps_camp,lat\nSY07,2018-09-01,30,12,35.9\n");

        Assert.That(batch.Findings.Single(finding => finding.Code == FindingCode.ColumnNotUsed).Column, Is.EqualTo("idps_camp"));
    }

    [Test]
    public async Task Map_ThatNamesNoColumnOfTheFile_SaysWhich()
    {
        var batch = await Import("admin1Pcode,date,IDPs\nSY07,2018-09-01,30\n", new ImportOptions(MapJson: """{"columns":{"Nope":"value"}}"""));

        Assert.That(batch.Findings.Single(finding => finding.Code == FindingCode.MappedColumnMissing).Column, Is.EqualTo("Nope"));
    }

    [Test]
    public async Task Map_WithAMisspeltGroup_SaysSo()
    {
        var batch = await Import("admin1Pcode,date,n\nSY07,2018-09-01,30\n", new ImportOptions(MapJson: """{"columns":{"n":"value dispalced"}}"""));

        Assert.That(batch.Findings.Single(finding => finding.Code == FindingCode.MappedGroupUnknown).Seen, Is.EqualTo("dispalced"));
    }

    [Test]
    public void Map_WithAMisspeltWord_IsRefused() => Assert.That(
        () => Import("admin1Pcode,date,n\nSY07,2018-09-01,30\n", new ImportOptions(MapJson: """{"columns":{"n":"value displaced"},"asof":"2018"}""")),
        Throws.TypeOf<LedgerException>().With.Message.Contains("asof"));

    [Test]
    public async Task Map_OfOneColumn_LeavesTheOthersTheirUsualMeaning()
    {
        var batch = await Import(
            "admin0Name,admin1Pcode,assessmentType,reportingDate,numPresentIdpInd,roundNumber,Notiz\nSyria,SY07,BA,2018-09-01,30,4,x\n",
            new ImportOptions(MapJson: """{"columns":{"Notiz":"remark"}}"""));

        Assert.That((batch.Profile, batch.Figures), Is.EqualTo(("dtm", 1L)));
    }

    [Test]
    public async Task Codes_InTwoColumnsOfOneLevel_AreNamed()
    {
        var batch = await Import("admin1Pcode,adm1_code,date,IDPs\nSY07,SY07,2018-09-01,30\n");

        Assert.That(Counted(batch, FindingCode.ColumnTwice), Is.EqualTo(1));
    }

    [Test]
    public async Task Refugees_OfOneOriginInManyCountries_ArePartOfThoseThere()
    {
        var batch = await Import("Year,ISO3CoO,ISO3CoA,REF,IDP\n2018,SYR,LBN,900,0\n2018,SYR,JOR,600,0\n2018,SYR,TUR,3600,0\n2018,SYR,SYR,0,6000\n");
        await using var db = ledger.Open();
        new BatchMoves(db, ledger.Clock).Commit(batch.BatchId);

        Assert.That((ledger.Ask("LBN", "refugees", "2018-12-31").Winner!.Scope, ledger.Ask("SYR", "displaced", "2018-12-31").Winner!.Scope), Is.EqualTo((Scope.Part, Scope.Unstated)));
    }

    [Test]
    public void Bytes_OfZeroFarDownInTheFile_AreRefused() => Assert.That(
        () => Import("admin1Pcode,date,IDPs\n" + string.Concat(Enumerable.Repeat("SY07,2018-09-01,30\n", 20_000)) + "SY07,2018\0-09-01,30\n"),
        Throws.TypeOf<LedgerException>().With.Message.Contains("line 20002"));

    [Test]
    public async Task Import_Cancelled_LeavesNoFile()
    {
        using var cancelled = new CancellationTokenSource();
        await using var db = ledger.Open();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("admin1Pcode,date,IDPs\n" + string.Concat(Enumerable.Repeat("SY07,2018-09-01,30\n", 20_000))));
        var progress = new CancelAtOnce(cancelled);
        Assert.That(
            () => new StageFile(db, ledger.File.Documents, ledger.Clock).RunAsync(stream, "file.csv", new ImportOptions(Source: "X"), progress, cancelled.Token),
            Throws.InstanceOf<OperationCanceledException>());

        Assert.That((db.Documents.Count(), Directory.GetFiles(ledger.File.Path + "-files").Length), Is.EqualTo((0, 0)));
    }

    [TestCase("9", 0)]
    [TestCase("x", 0)]
    [TestCase("Admin 2", 1)]
    [TestCase("district", 1)]
    public async Task Level_OfARow_IsReadOrSetAside(string level, int figures) => Assert.That(
        (await Import($"pcode,admin_level,date,IDPs\nSY0703,{level},2018-09-01,30\n")).Figures, Is.EqualTo(figures));

    [Test]
    public async Task Row_RepeatedWithSeveralColumns_IsOneFinding() => Assert.That(
        Counted(await Import("admin1Pcode,date,IDPs,females,males\nSY07,2018-09-01,30,10,20\nSY07,2018-09-01,30,10,20\n"), FindingCode.RepeatedRow), Is.EqualTo(1));

    [Test]
    public async Task Total_AboveWhichARowWasSetAside_IsNotCompared() => Assert.That(
        Counted(await Import("admin1Pcode,date,IDPs\nSY07,2018-09-01,30\nNOPE,2018-09-01,20\nTotal,,50\n"), FindingCode.TotalDoesNotMatch), Is.Zero);

    [Test]
    public async Task Numbers_InATableTakenForAListOfPlaces_BlockTheCommit()
    {
        var batch = await Import("admin1Pcode,date,Block A,Block B\nSY01,2018-01-01,40,60\n", new ImportOptions(LearnPlaces: true, Source: "X", Within: "SYR"));

        Assert.That((batch.HasErrors, Counted(batch, FindingCode.NumbersNotRead)), Is.EqualTo((true, 2L)));
    }

    [Test]
    public async Task Code_KnownAtAnotherLevel_SetsTheRowAside()
    {
        var batch = await Import("admin1Pcode,admin1Name,date,IDPs\nSY07,Idleb,2018-01-01,1000\nSY0700,Idleb,2018-01-01,400\n");

        Assert.That((batch.Figures, batch.Skipped, Counted(batch, FindingCode.CodeOfAnotherLevel)), Is.EqualTo((1L, 1L, 1L)));
    }

    [Test]
    public async Task Quote_NeverClosed_BlocksTheCommit()
    {
        var batch = await Import("admin1Pcode,date,IDPs,remark\nSY01,2018-01-01,100,ok\nSY02,2018-01-01,100,\"oops\nSY03,2018-01-01,100,ok\n");

        Assert.That((batch.HasErrors, Counted(batch, FindingCode.UnclosedQuote)), Is.EqualTo((true, 1L)));
    }

    [Test]
    public async Task Row_WithMoreCellsThanTheHeader_IsSetAside()
    {
        var batch = await Import("admin1Pcode,date,IDPs\nSY07,2018-01-01,5,000\nSY09,2018-01-01,77\n");

        Assert.That((batch.Rows, batch.Figures, batch.Skipped), Is.EqualTo((2L, 1L, 1L)));
    }

    [Test]
    public async Task Bytes_ThatAreNoUtf8InAFileThatIs_LeaveItsNamesAlone()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes("admin1Name,date,IDPs,note\nإدلب,2018-02-01,110,\nAleppo,2018-02-01,6,caf"), 0xE9, (byte)'\n'];
        var batch = await Import(content, new ImportOptions(Source: "X", Within: "SYR"));

        Assert.That((batch.Figures, Counted(batch, FindingCode.EncodingDamaged)), Is.EqualTo((2L, 1L)));
    }

    [Test]
    public async Task File_InWindows1252_SaysSo()
    {
        var batch = await Import([.. Encoding.ASCII.GetBytes("admin1Pcode,date,IDPs,note\nSY07,2018-02-01,110,d"), 0xE9, .. Encoding.ASCII.GetBytes("plac\n")], new ImportOptions(Source: "X"));

        Assert.That(Counted(batch, FindingCode.EncodingRead), Is.EqualTo(1));
    }

    [Test]
    public async Task Dates_WhoseOrderIsProvedBothWays_BlockTheCommit()
    {
        var batch = await Import("admin1Pcode,date,IDPs\nSY01,01/02/2018,10\nSY02,02/13/2018,20\nSY03,13/02/2018,30\n");

        Assert.That((batch.HasErrors, Counted(batch, FindingCode.AmbiguousDate)), Is.EqualTo((true, 1L)));
    }

    [Test]
    public async Task Numbers_WhoseStyleIsProvedBothWays_BlockTheCommit()
    {
        var batch = await Import("admin1Pcode;date;IDPs\nSY01;2018-01-01;2,500\nSY02;2018-01-01;1.234\nSY03;2018-01-01;1.234.567\n");

        Assert.That((batch.HasErrors, Counted(batch, FindingCode.AmbiguousNumber)), Is.EqualTo((true, 1L)));
    }

    [Test]
    public async Task Numbers_ThatALoneCommaAndALoneDotLeaveOpen_BlockTheCommit()
    {
        var batch = await Import("admin1Pcode;date;IDPs\nSY01;2018-01-01;3,100\nSY02;2018-01-01;1.234\n");

        Assert.That((batch.HasErrors, Counted(batch, FindingCode.AmbiguousNumber)), Is.EqualTo((true, 1L)));
    }

    [TestCase("Not accessible")]
    [TestCase("No access due to insecurity")]
    [TestCase("Zone non évaluée")]
    [TestCase("لم يتم التقييم")]
    public async Task Zero_WithARemarkThatNobodyCouldCount_IsNotAssessed(string remark)
    {
        var batch = await Import($"admin1Pcode,date,IDPs,Remarks\nSY01,2018-01-01,0,{remark}\n");

        Assert.That((ledger.Facts(batch).Single().Figure.State, Counted(batch, FindingCode.NotAssessed)), Is.EqualTo((CellState.NotAssessed, 1L)));
    }

    [TestCase("No access issues")]
    [TestCase("Everybody left; fully accessible")]
    public async Task Zero_WithARemarkThatSaysNothingOfAccess_StaysZero(string remark)
    {
        var batch = await Import($"admin1Pcode,date,IDPs,Remarks\nSY01,2018-01-01,0,{remark}\n");

        Assert.That(ledger.Facts(batch).Single().Figure.State, Is.EqualTo(CellState.Zero));
    }

    [Test]
    public async Task Remark_ThatNamesAPlaceNobodyKnows_IsAWarning()
    {
        var batch = await Import("admin1Pcode,date,IDPs,Remarks\nSY01,2018-01-01,0,reflected in Atlantis\n");

        Assert.That(batch.Findings.Single(finding => finding.Code == FindingCode.CountedNowhere).Severity, Is.EqualTo(Severity.Warning));
    }

    [TestCase("March")]
    [TestCase("mars")]
    [TestCase("آذار")]
    [TestCase("3")]
    public async Task Month_ByNameOrNumber_IsRead(string month)
    {
        var batch = await Import($"admin1Pcode,year,month,IDPs\nSY01,2018,{month},10\n");

        Assert.That(ledger.Facts(batch).Single().Round.Until, Is.EqualTo(new DateOnly(2018, 3, 31)));
    }

    [Test]
    public async Task Month_ThatIsNone_SetsTheRowAside()
    {
        var batch = await Import("admin1Pcode,year,month,IDPs\nSY01,2018,Marsh,10\nSY02,2018,4,20\n");

        Assert.That((batch.Figures, Counted(batch, FindingCode.NotADate)), Is.EqualTo((1L, 1L)));
    }

    [Test]
    public async Task Edition_ThatLeavesPlacesOut_SaysSoBeforeItIsCommitted()
    {
        var first = await Import("admin1Pcode,date,IDPs\nSY01,2018-01-01,10\nSY02,2018-01-01,20\n");
        await using var db = ledger.Open();
        new BatchMoves(db, ledger.Clock).Commit(first.BatchId);

        var second = await Import("admin1Pcode,date,IDPs\nSY01,2018-01-01,11\n");

        Assert.That(second.Findings.Single(finding => finding.Code == FindingCode.EditionDropsPlaces).Seen, Is.EqualTo("1: SY02 Aleppo"));
    }

    [Test]
    public async Task Edition_ThatLeavesReasonsOut_SaysSoBeforeItIsCommitted()
    {
        await Import("admin1Pcode,date,IDPs,Reason\nSY01,2018-01-01,60,Conflict\n");

        var second = await Import("admin1Pcode,date,IDPs,Reason\nSY01,2018-01-01,40,Disaster\n");

        Assert.That(second.Findings.Single(finding => finding.Code == FindingCode.EditionDropsParts).Seen, Is.EqualTo("1: SY01 Damascus"));
    }

    [Test]
    public async Task Edition_OlderThanOneThatIsThere_SaysThatItWillNotCount()
    {
        await Import("admin1Pcode,date,published,IDPs\nSY01,2018-01-01,2018-03-01,60\n");

        var second = await Import("admin1Pcode,date,published,IDPs\nSY01,2018-01-01,2018-02-01,40\n");

        Assert.That(Counted(second, FindingCode.EditionIsOlder), Is.EqualTo(1));
    }

    [Test]
    public async Task Breakdown_OfOneOfTwoRowsOfAPlace_IsKnownForThatRowAlone()
    {
        var batch = await Import("admin1Pcode,date,IDPs,female,male\nSY01,2018-01-01,100,60,40\nSY01,2018-01-01,900,,\n");
        await using var db = ledger.Open();
        new BatchMoves(db, ledger.Clock).Commit(batch.BatchId);

        Assert.That(ledger.Ask("SY01", "displaced", "2018-01-02", ask => ask with { Sex = Displacement.People.Sex.Female }).People.Known, Is.EqualTo(100));
    }

    [TestCase("North total")]
    [TestCase("Total Damascus")]
    [TestCase("Overall")]
    [TestCase("All")]
    public async Task Row_OfATotalInOtherWords_IsNeverLearnedAsAPlace(string name)
    {
        var batch = await Import($"admin1Name,date,IDPs\nDamascus,2018-01-01,100\n{name},2018-01-01,100\n", new ImportOptions(LearnPlaces: true, Source: "X", Within: "SYR"));

        Assert.That((batch.Figures, batch.Places.Learned), Is.EqualTo((1L, 0)));
    }

    [Test]
    public async Task Group_ThatTheRowNames_CountsBeforeTheHeadersWord()
    {
        var batch = await Import("data_type,admin1Pcode,date,population\nidp,SY07,2018-01-01,100\npopulation,SY07,2018-01-01,900\n");
        await using var db = ledger.Open();
        new BatchMoves(db, ledger.Clock).Commit(batch.BatchId);

        Assert.That(ledger.Ask("SY07", "displaced", "2018-01-02").Winner!.Quantity.Best, Is.EqualTo(100));
    }

    [Test]
    public async Task Operation_NamedAfterAnEvent_CountsAPartAndNeverBeatsTheWhole()
    {
        var batch = await Import("""
            location_code,admin1_code,admin1_name,admin_level,operation,assessment_type,population,reporting_round,reference_period_start,reference_period_end
            SYR,SY07,Idleb,1,Syria crisis,BA,200,1,2018-01-31,2018-01-31
            SYR,SY07,Idleb,1,Earthquake 2018,BA,150,1,2018-01-31,2018-01-31
            """);
        await using var db = ledger.Open();
        new BatchMoves(db, ledger.Clock).Commit(batch.BatchId);

        Assert.That(ledger.Ask("SY07", "displaced", "2018-02-02").Winner!.Quantity.Best, Is.EqualTo(200));
    }

    private static long Counted(StagedBatch batch, FindingCode code) => batch.FindingCounts.GetValueOrDefault(code.Text());

    private Task<StagedBatch> Import(string text, ImportOptions? options = null) => Import(Encoding.UTF8.GetBytes(text), options ?? new ImportOptions(Source: "X"));

    private async Task<StagedBatch> Import(byte[] content, ImportOptions options)
    {
        await using var db = ledger.Open();
        using var stream = new MemoryStream(content);
        return await new StageFile(db, ledger.File.Documents, ledger.Clock).RunAsync(stream, "file.csv", options);
    }

    private sealed class CancelAtOnce(CancellationTokenSource source) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => source.Cancel();
    }
}
