using System.Text;
using Displacement.Estimates;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases;

/// <summary>A file in IOM DTM's layout of 2025: levels mixed, reasons and origins, baseline beside sites, a partial round, several days.</summary>
internal sealed class DtmFileTests
{
    private const string Header =
        "id,operation,admin0Name,admin0Pcode,admin1Name,admin1Pcode,admin2Name,admin2Pcode,adminLevel,numPresentIdpInd,reportingDate,yearReportingDate,monthReportingDate,roundNumber,displacementReason,numberMales,numberFemales,idpOriginAdmin1Name,idpOriginAdmin1Pcode,assessmentType,operationStatus";

    private const string Hashtags =
        "#id+code,#operation+name,#country+name,#country+code,#adm1+name,#adm1+code,#adm2+name,#adm2+code,#adm+level,#affected+idps,#date+reported,#date+year+reported,#date+month+reported,#round+code,#cause+type,#affected+idps+m,#affected+idps+f,#adm1+name+origin,#adm1+code+origin,#assessment+type,#operation+status";

    // Round 1: 1,000 people on all levels, two provinces, three districts, rows of two days. Round 2 visits one district only.
    private static readonly string[] Rows =
    [
        Country(1000, "2017-03-30", 1, "Conflict"),
        Province("Kabul", "AF01", 600, "2017-03-30", 1, "Conflict"),
        Province("Laghman", "AF07", 400, "2017-03-30", 1, "Conflict"),
        District("Kabul", "AF01", "Paghman", "AF0102", 250, "2017-03-28", 1, "Conflict", "Laghman", "AF07", "120", "130"),
        District("Kabul", "AF01", "Paghman", "AF0102", 50, "2017-03-28", 1, "conflict", "Not available", "Not available"),
        District("Kabul", "AF01", "Paghman", "AF0102", 100, "2017-03-28", 1, "Drought", "Laghman", "AF07"),
        District("Kabul", "AF01", "Kabul", "AF0101", 200, "2017-03-30", 1, "Conflict", "Not available", "Not available"),
        District("Laghman", "AF07", "Mehtarlam", "AF0701", 400, "2017-03-30", 1, "Conflict", "Kabul", "AF01"),
        District("Kabul", "AF01", "Paghman", "AF0102", 150, "2017-03-30", 1, "Conflict", "Not available", "Not available", type: "SA"),
        Country(420, "2017-06-30", 2, "Conflict"),
        Province("Kabul", "AF01", 420, "2017-06-30", 2, "Conflict"),
        District("Kabul", "AF01", "Paghman", "AF0102", 420, "2017-06-30", 2, "Conflict", "Laghman", "AF07"),
    ];

    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public async Task Import_HashtagRow_IsNoData()
    {
        Assert.That((await Import()).Rows, Is.EqualTo(Rows.Length));
    }

    [Test]
    public async Task Import_VersionTwoWithoutHashtags_IsReadAsDtm()
    {
        var staged = await Stage("""
            id,operation,admin0Name,admin0Pcode,admin1Name,admin1Pcode,admin2Name,admin2Pcode,adminLevel,numPresentIdpInd,reportingDate,yearReportingDate,monthReportingDate,roundNumber,assessmentType,operationStatus
            1080,Haiti Earthquake,Haiti,HTI,,,,,0,1068882,2010-11-30T00:00:00,2010,11,1,SA,Inactive
            """);

        Assert.Multiple(() =>
        {
            Assert.That(staged.Profile, Is.EqualTo("dtm"));
            Assert.That(staged.Figures, Is.EqualTo(1));
        });
    }

    [TestCase("AFG", null, 1000)]
    [TestCase("AFG", AdminLevel.Governorate, 1000)]
    [TestCase("AFG", AdminLevel.District, 1000)]
    [TestCase("AF01", null, 600)]
    [TestCase("AF0102", null, 400)]
    [TestCase("AF07", null, 400)]
    public async Task Total_FirstRound_IsTrueAtEachLevel(string place, AdminLevel? level, int people)
    {
        await Import();

        Assert.That(Ask(place, "2017-04-15", level).Winner!.Quantity.Best, Is.EqualTo(people));
    }

    [TestCase("AFG", null, 1020)]
    [TestCase("AFG", AdminLevel.Governorate, 1020)]
    [TestCase("AFG", AdminLevel.District, 1020)]
    [TestCase("AF01", null, 620)]
    [TestCase("AF0102", null, 420)]
    public async Task Total_PartialSecondRound_KeepsWhatItDidNotVisit(string place, AdminLevel? level, int people)
    {
        await Import();

        Assert.That(Ask(place, "2017-07-15", level).Winner!.Quantity.Best, Is.EqualTo(people));
    }

    [Test]
    public async Task Total_SitesBesideBaseline_AreNotAdded()
    {
        await Import();

        Assert.That(Ask("AF0102", "2017-04-15").Alternatives.Select(loser => loser.Quantity.Best), Is.EqualTo([150m]));
    }

    [Test]
    public async Task Total_RowsOfSeveralDaysInOneRound_AreOneRound()
    {
        await Import();

        Assert.That(Ask("AF0102", "2017-04-15").Winner!.AsOf, Is.EqualTo(TestLedger.Day("2017-03-30")));
    }

    [Test]
    public async Task Total_RoundNumberUsedAgainAYearLater_IsTwoRoundsAndNeverTheirSum()
    {
        await Stage(string.Join('\n', Header, Hashtags, Country(200, "2019-01-31", 1, "Conflict"), Country(300, "2020-01-31", 1, "Conflict")));

        Assert.Multiple(() =>
        {
            Assert.That(Ask("AFG", "2019-02-15").Winner!.Quantity.Best, Is.EqualTo(200));
            Assert.That(Ask("AFG", "2020-02-15").Winner!.Quantity.Best, Is.EqualTo(300));
        });
    }

    [TestCase("350 HH")]
    [TestCase("-50")]
    public async Task Total_OverACellThatCouldNotBeRead_IsPartial(string cell)
    {
        await Stage(string.Join('\n', Header, Hashtags, Country(200, "2019-01-31", 1, "Conflict"), Country(777, "2019-01-31", 1, "Drought").Replace("777", cell, StringComparison.Ordinal)));

        Assert.That(Ask("AFG", "2019-02-15").Status, Is.EqualTo(EstimateStatus.Partial));
    }

    [Test]
    public async Task Total_ByOrigin_SumsTheRowsFromThere()
    {
        await Import();

        Assert.That(ledger.Ask("AF0102", "displaced", "2017-04-15", ask => ask with { Origin = "AF07" }).Winner!.Quantity.Best, Is.EqualTo(350));
    }

    [Test]
    public async Task Total_OneSex_IsKnownForTheRowsThatStateIt()
    {
        await Import();
        var estimate = ledger.Ask("AF0102", "displaced", "2017-04-15", ask => ask with { Sex = Sex.Female });

        Assert.Multiple(() =>
        {
            Assert.That(estimate.Winner!.Quantity.Best, Is.EqualTo(130));
            Assert.That(estimate.Winner.People, Is.EqualTo(new PeopleCoverage(400, 250)));
        });
    }

    [Test]
    public async Task Explanation_OfATotal_OpensDownToTheLineOfTheFile()
    {
        await Import();
        using var db = ledger.Open();
        var tree = new OpenCells(db, ledger.File.Documents).Run(Ask("AF07", "2017-04-15").Explanation!);

        Assert.That(Leaves(tree).Select(leaf => leaf.Cell!.Text), Has.Some.EqualTo(Rows[7]));
    }

    [Test]
    public async Task Import_SameBytesAgain_IsRefusedAndNamesTheBatch()
    {
        var first = await Import();

        Assert.That(async () => await Import(), Throws.TypeOf<LedgerException>().With.Property("Refusal").EqualTo(Refusal.Conflict).And.Message.Contains($"batch {first.BatchId}"));
    }

    [Test]
    public async Task Import_SameBytesAfterRetraction_IsANewBatch()
    {
        var first = await Import();
        ledger.Retract(first.BatchId);

        Assert.That((await Import()).BatchId, Is.Not.EqualTo(first.BatchId));
    }

    private static IEnumerable<Explanation> Leaves(Explanation node) =>
        node.Cell is null ? node.Children.SelectMany(Leaves) : node.Children.SelectMany(Leaves).Prepend(node);

    private static string Country(int people, string day, int round, string reason) =>
        Row(string.Empty, ",,,", 0, people, day, round, reason, "Not available", "Not available");

    private static string Province(string name, string code, int people, string day, int round, string reason) =>
        Row("36077", $"{name},{code},,", 1, people, day, round, reason, "Not available", "Not available");

    private static string District(
        string province, string provinceCode, string name, string code, int people, string day, int round, string reason, string origin, string originCode, string males = "", string females = "", string type = "BA") =>
        Row("138124", $"{province},{provinceCode},{name},{code}", 2, people, day, round, reason, origin, originCode, males, females, type);

    private static string Row(string id, string places, int level, int people, string day, int round, string reason, string origin, string originCode, string males = "", string females = "", string type = "BA") =>
        $"{id},Returns and displacement in Afghanistan,Afghanistan,AFG,{places},{level},{people},{day}T00:00:00,{day[..4]},{int.Parse(day[5..7], System.Globalization.CultureInfo.InvariantCulture)},{round},{reason},{males},{females},{origin},{originCode},{type},Active";

    private Estimate Ask(string place, string on, AdminLevel? level = null) =>
        ledger.Ask(place, "displaced", on, ask => ask with { Level = level });

    private Task<StagedBatch> Import() => Stage(string.Join('\n', Rows.Prepend(Hashtags).Prepend(Header)));

    private async Task<StagedBatch> Stage(string text)
    {
        ledger.Clock.Advance(TimeSpan.FromHours(1));
        using var db = ledger.Open();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var staged = await new StageFile(db, ledger.File.Documents, ledger.Clock).RunAsync(content, "dtm.csv", new ImportOptions(LearnPlaces: true));
        new BatchMoves(db, ledger.Clock).Commit(staged.BatchId);
        return staged;
    }
}
