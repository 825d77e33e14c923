using Displacement.Imports;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Imports.Odd;

/// <summary>Downloads of known systems with what stands around their tables.</summary>
internal sealed class KnownDownloadsTests
{
    private const string Finder = "Year,Country of origin,Country of origin (ISO),Country of asylum,Country of asylum (ISO),Refugees under UNHCR’s mandate,Asylum-seekers,Returned refugees,IDPs of concern to UNHCR,Returned IDPss,Stateless persons,Others of concern,Other people in need of international protection,Host Community\n"
        + "2023,Syrian Arab Rep.,SYR,Jordan,JOR,649091,1000,-,0,0,0,0,-,0\n2023,Syrian Arab Rep.,SYR,Syrian Arab Rep.,SYR,0,0,38000,7248188,120000,0,0,-,0\n";

    private TestLedger ledger = null!;

    [SetUp]
    public void Begin() => ledger = new TestLedger();

    [TearDown]
    public void End() => ledger.Dispose();

    [Test]
    public void RefugeeDataFinder_With14LinesAbove_IsRead()
    {
        var preamble = "\"UNHCR Refugee Population Statistics Database\"\n\"Source: UNHCR, https://www.unhcr.org/refugee-statistics\"\n" + string.Concat(Enumerable.Range(3, 12).Select(line => line % 3 == 0 ? "\n" : $"\"Line {line} of notes\"\n"));
        var batch = ledger.Import(preamble + Finder);
        var facts = ledger.Facts(batch);

        Assert.Multiple(() =>
        {
            Assert.That(batch.Profile, Is.EqualTo("unhcr-population"));
            Assert.That(facts.Where(fact => fact.Series.Group == "refugees" && fact.Place.Code == "JOR").People(), Is.EqualTo(649_091));
            Assert.That(facts.Where(fact => fact.Series.Group == "displaced").People(), Is.EqualTo(7_248_188));
            Assert.That(facts.Where(fact => fact.Series.Group == "returned-displaced").People(), Is.EqualTo(120_000));
        });
    }

    [Test]
    public void Popstats_WithItsOldPreamble_IsRead()
    {
        var batch = ledger.Import("\"Extracted from the UNHCR Population Statistics Reference Database\",\"United Nations High Commissioner for Refugees\"\nDate extracted: 2016-03-08 12:00:00\nhttp://popstats.example.org\nYear,Country / territory of asylum/residence,Origin,Population type,Value\n2014,Jordan,Syrian Arab Rep.,Refugees (incl. refugee-like situations),623112\n2014,Lebanon,Syrian Arab Rep.,Refugees (incl. refugee-like situations),1154001\n2014,Lebanon,Syrian Arab Rep.,Asylum-seekers,*\n");
        var facts = ledger.Facts(batch);

        Assert.Multiple(() =>
        {
            Assert.That(facts.Where(fact => fact.Series.Group == "refugees").People(), Is.EqualTo(1_777_113));
            Assert.That(facts.Select(fact => fact.Place.Code).Distinct(StringComparer.Ordinal), Is.EquivalentTo((string[])["JOR", "LBN"]));
            Assert.That(batch.FirstAsOf?.Year, Is.EqualTo(2014));
        });
    }

    [Test]
    public void NeedsOfThePlan_WithLevelsStacked_KeepNationalAndDistrictApart()
    {
        var batch = ledger.Import(
            "Country ISO3,Admin 1 PCode,Admin 1 Name,Admin 2 PCode,Admin 2 Name,Description,Cluster,Category,Population,In Need,Targeted,Affected,Reached,Info\nSYR,,,,,Final HRP caseload,ALL,,23000000,15300000,5400000,,,\nSYR,,,,,Health,HEA,,,14900000,8000000,,,\nSYR,,,SY0703,Harim,Final HRP caseload,ALL,,400000,350000,100000,,,\nSYR,,,SY0703,Harim,Final HRP caseload,ALL,Children,200000,180000,50000,,,\n",
            fileName: "syr_hpc_needs_api_2024.csv");
        ledger.Commit(batch);

        Assert.Multiple(() =>
        {
            Assert.That(batch.Profile, Is.EqualTo("hno"));
            Assert.That(ledger.Ask("SYR", "population", "2024-12-31", ask => ask with { Status = "in-need" }).Winner?.Quantity.Best, Is.EqualTo(15_300_000));
            Assert.That(ledger.Ask("SYR", "population", "2024-12-31", ask => ask with { Status = "in-need", Sector = "HEA" }).Winner?.Quantity.Best, Is.EqualTo(14_900_000));
            Assert.That(ledger.Ask("SY0703", "population", "2024-12-31", ask => ask with { Status = "in-need" }).Winner?.Quantity.Best, Is.EqualTo(350_000));
        });
    }

    [Test]
    public void DataValuesOfDhis2_AreNotReadAndSaidWhy()
    {
        var batch = ledger.Import("\"dataelement\",\"period\",\"orgunit\",\"catoptcombo\",\"attroptcombo\",\"value\",\"strby\",\"lstupd\",\"cmt\"\n\"f7n9E0hX8qk\",\"201809\",\"DiszpKrYNg8\",\"bRowv6yZOF2\",\"bRowv6yZOF2\",\"12\",\"admin\",\"2018-10-01\",\"\"\n");

        Assert.Multiple(() =>
        {
            Assert.That(batch.HasErrors, Is.True);
            Assert.That(batch.Figures, Is.Zero);
            Assert.That(batch.Found(FindingCode.GroupMissing) + batch.Found(FindingCode.UnusableColumns), Is.GreaterThan(0));
        });
    }

    [Test]
    public void DataValuesOfDhis2_NameNoPlacesEvenIfPlacesAreLearned() =>
        Assert.That(ledger.Import("\"dataelement\",\"period\",\"orgunit\",\"catoptcombo\",\"attroptcombo\",\"value\"\n\"f7n9E0hX8qk\",\"201809\",\"DiszpKrYNg8\",\"bRowv6yZOF2\",\"bRowv6yZOF2\",\"12\"\n", new ImportOptions(LearnPlaces: true)).Places.Learned, Is.Zero);
}
