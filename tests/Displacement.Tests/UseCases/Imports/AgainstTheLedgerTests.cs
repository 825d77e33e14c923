using Displacement.Imports;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Imports;

/// <summary>A file's numbers beside what the ledger believes: populations, other producers, baselines.</summary>
internal sealed class AgainstTheLedgerTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Displaced_AboveThePopulationOfTheLedger_AreNamedWithBothNumbersAndItsSource()
    {
        ledger.Believe("admin1Pcode,date,population\nSY07,2011-12-31,1500000\nSY01,2011-12-31,1700000\n", new ImportOptions(Source: "Census"));

        var found = ledger.Import("admin1Pcode,date,IDPs\nSY07,2018-06-30,1900000\nSY01,2018-06-30,400000\n", X).Findings.Single(finding => finding.Code == FindingCode.DisplacedAbovePopulation);

        Assert.That((found.Seen, found.Suggestion, found.Severity), Is.EqualTo(("SY07 Idleb, displaced, 2018-06-30: 1,900,000 > 1,500,000", "Census, 2011-12-31", Severity.Warning)));
    }

    [Test]
    public void Displaced_AboveThePopulationOfTheirOwnFile_AreNamed() => Assert.That(
        ledger.Import("admin1Pcode,date,population,IDPs\nSY07,2018-06-30,1500,1900\nSY01,2018-06-30,1700,400\n", X).Seen(FindingCode.DisplacedAbovePopulation),
        Is.EqualTo<string>(["SY07 Idleb, displaced, 2018-06-30: 1,900 > 1,500"]));

    [Test]
    public void Displaced_BesideSeveralPopulations_AreComparedWithTheNewestNotAfterTheirDay()
    {
        ledger.Believe("admin1Pcode,date,population\nSY07,2004-12-31,1000\nSY07,2011-12-31,3000\nSY07,2024-12-31,900\n", new ImportOptions(Source: "Census"));

        Assert.That(ledger.Import("admin1Pcode,date,IDPs\nSY07,2018-06-30,1900\n", X).Found(FindingCode.DisplacedAbovePopulation), Is.Zero);
    }

    [Test]
    public void Displaced_AboveAPopulationThatNobodyBelieves_AreNone()
    {
        ledger.Import("admin1Pcode,date,population\nSY07,2011-12-31,1500\n", new ImportOptions(Source: "Census"));

        Assert.That(ledger.Import("admin1Pcode,date,IDPs\nSY07,2018-06-30,1900\n", X).Found(FindingCode.DisplacedAbovePopulation), Is.Zero);
    }

    [Test]
    public void Numbers_OfAnotherProducerAMonthBefore_AreNamedWithHim()
    {
        ledger.Believe(Governorates("2018-06-30", 0), new ImportOptions(Source: "IOM"));

        var found = ledger.Import(Governorates("2018-07-30", 0), X).Findings.Single(finding => finding.Code == FindingCode.SameNumbersOtherSource);

        Assert.That((found.Seen, found.Suggestion), Is.EqualTo(("X (2018-07-30), displaced: 14 / 14", "IOM (2018-06-30)")));
    }

    [TestCase("2018-03-30", 0, TestName = "Numbers_OfAnotherProducerLongBefore_AreNone")]
    [TestCase("2018-06-30", 5, TestName = "Numbers_ThatDiffer_AreNone")]
    public void NumbersOfAnotherProducer(string day, int more)
    {
        ledger.Believe(Governorates(day, more), new ImportOptions(Source: "IOM"));

        Assert.That(ledger.Import(Governorates("2018-07-30", 0), X).Found(FindingCode.SameNumbersOtherSource), Is.Zero);
    }

    [Test]
    public void Numbers_OfTheSameProducer_AreNoEcho()
    {
        ledger.Believe(Governorates("2018-06-30", 0), X);

        Assert.That(ledger.Import(Governorates("2018-07-30", 0), X).Found(FindingCode.SameNumbersOtherSource), Is.Zero);
    }

    [Test]
    public void Numbers_OfFourPlaces_AreAlikeByChance()
    {
        ledger.Believe(Governorates("2018-06-30", 0, 4), new ImportOptions(Source: "IOM"));

        Assert.That(ledger.Import(Governorates("2018-07-30", 0, 4), X).Found(FindingCode.SameNumbersOtherSource), Is.Zero);
    }

    [Test]
    public void Sites_BesideABaselineInTheFile_AreNotAdded()
    {
        var found = ledger.Import(Dtm("BA", "2022-11-30", 155166) + Row("SA", "2022-11-30", 39492), X).Findings.Single(finding => finding.Code == FindingCode.BaselineBesideSites);

        Assert.That((found.Severity, found.Seen, found.Suggestion), Is.EqualTo((Severity.Info, "SYR Syria, displaced: IOM DTM, Syria crisis, SA (2022-11-30)", "IOM DTM, Syria crisis, BA (2022-11-30)")));
    }

    [Test]
    public void Sites_BesideABaselineInTheLedger_AreNotAdded()
    {
        ledger.Believe(Dtm("BA", "2022-11-30", 155166), X);

        Assert.That(ledger.Import(Dtm("SA", "2022-12-20", 39492), X).Found(FindingCode.BaselineBesideSites), Is.EqualTo(1));
    }

    [Test]
    public void Sites_LongAfterTheBaseline_AreNone()
    {
        ledger.Believe(Dtm("BA", "2022-09-30", 155166), X);

        Assert.That(ledger.Import(Dtm("SA", "2022-12-20", 39492), X).Found(FindingCode.BaselineBesideSites), Is.Zero);
    }

    [Test]
    public void Findings_AgainstTheLedger_BlockNoCommit()
    {
        ledger.Believe(Governorates("2018-06-30", 0), new ImportOptions(Source: "IOM"));

        Assert.That(ledger.Import(Governorates("2018-07-30", 0), X).HasErrors, Is.False);
    }

    private static ImportOptions X { get; } = new(Source: "X");

    private static string Governorates(string day, int more, int places = 14) =>
        "admin1Pcode,date,IDPs\n" + string.Concat(Enumerable.Range(1, places).Select(i => $"SY{i:00},{day},{1000 + (17 * i) + more}\n"));

    private static string Dtm(string assessment, string day, int people) =>
        "location_code,admin1_code,admin1_name,admin_level,operation,assessment_type,population,reporting_round,reference_period_start,reference_period_end\n" + Row(assessment, day, people);

    private static string Row(string assessment, string day, int people) => $"SYR,SY07,Idleb,1,Syria crisis,{assessment},{people},1,{day},{day}\n";
}
