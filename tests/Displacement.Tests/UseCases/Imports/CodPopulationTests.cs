using Displacement.Figures;
using Displacement.Imports;
using Displacement.People;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Imports;

internal sealed class CodPopulationTests
{
    private readonly TestLedger ledger = new();

    [OneTimeTearDown]
    public void Delete() => ledger.Dispose();

    [Test]
    public void Long_EverybodyOfDistricts_AddsUp()
    {
        using var own = new TestLedger();
        var batch = own.ImportShared("cod-population-admin2-long/cod_population_admin2.csv", new ImportOptions(LearnPlaces: true));
        var facts = own.Facts(batch);

        Assert.Multiple(() =>
        {
            Assert.That((batch.Profile, batch.Rows), Is.EqualTo(("cod-long", 1774L)));
            Assert.That(facts.People(), Is.EqualTo(331_352_111m));
            Assert.That(Everybody(facts, "CF"), Is.EqualTo(4_953_021m));
            Assert.That(Everybody(facts, "CD"), Is.EqualTo(103_199_358m));
        });
    }

    [Test]
    public void Long_SourceColumn_IsTheProducerAndContributorTheCarrier()
    {
        using var own = new TestLedger();
        var batch = own.ImportShared("cod-population-admin2-long/cod_population_admin2.csv", new ImportOptions(LearnPlaces: true));
        var fact = own.Facts(batch)[0];
        using var db = own.Open();

        Assert.That(
            (db.Sources.Single(source => source.Id == fact.Series.ProducerId).Name, db.Sources.Single(source => source.Id == fact.Round.CarrierId).Name),
            Is.EqualTo(("General Census of Population and Housing, Census Office Central African Republic", "OCHA Central African Republic")));
    }

    [Test]
    public void Wide_DistrictsOfTheCongo_AddUpBySexAndAge()
    {
        using var own = new TestLedger();
        var batch = own.ImportShared("cod-pop-adm2/download-cod-admpop-adm2-2020.csv", new ImportOptions(LearnPlaces: true, AsOf: "2020"));
        var facts = own.Facts(batch);

        Assert.Multiple(() =>
        {
            Assert.That((batch.Profile, batch.Rows, batch.Skipped), Is.EqualTo(("cod-wide", 189L, 0L)));
            Assert.That(facts.Where(fact => fact.IsEverybody).People(), Is.EqualTo(103_199_358m));
            Assert.That(facts.Where(fact => fact.Is(Sex.Female)).People(), Is.EqualTo(52_367_665m));
            Assert.That(facts.Where(fact => fact.Is(Sex.Male)).People(), Is.EqualTo(50_831_693m));
            Assert.That(facts.Where(fact => fact.Is(Sex.All, "0-4")).People(), Is.EqualTo(20_001_010m));
            Assert.That(facts.Where(fact => fact.Is(Sex.All, "5-19")).People(), Is.EqualTo(39_999_177m));
        });
    }

    [Test]
    public void Wide_Remarks_MakeZerosCountedElsewhere()
    {
        using var own = new TestLedger();
        var batch = own.ImportShared("cod-pop-adm2/download-cod-admpop-adm2-2020.csv", new ImportOptions(LearnPlaces: true, AsOf: "2020"));
        var elsewhere = own.Facts(batch).Where(fact => fact.IsEverybody && fact.Figure.State == CellState.CountedElsewhere).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(elsewhere, Has.Count.EqualTo(25));
            Assert.That(elsewhere, Has.All.Matches<StoredFact>(fact => fact!.Figure.ElsewherePlaceId is not null && fact.Figure.Best is null));
            Assert.That(batch.Found(FindingCode.CountedElsewhere), Is.EqualTo(25));
            Assert.That(batch.Found(FindingCode.AllZeroPlace), Is.Zero);
        });
    }

    [Test]
    public void Wide_YearOnlyInTheName_IsTakenAndTold()
    {
        var batch = ledger.ImportShared("cod-pop-adm2/download-cod-admpop-adm2-2020.csv", new ImportOptions(LearnPlaces: true));
        var finding = batch.Findings.Single(found => found.Code == FindingCode.DateFromName);

        Assert.That((batch.HasErrors, batch.FirstAsOf, finding.Seen), Is.EqualTo((false, (DateOnly?)new DateOnly(2020, 1, 1), "2020")));
    }

    [TestCase("caf-pop-adm1-latin1/download-caf-admpop-adm1-2015-v2.csv", 17, 7, 10)]
    [TestCase("caf-pop-adm3-latin1/download-caf-admpop-adm3-2015-v2.csv", 177, 41, null)]
    public void Wide_Windows1252OfCaf_AddsUp(string file, int rows, int sexes, int? ages)
    {
        using var own = new TestLedger();
        var batch = own.ImportShared(file, new ImportOptions(LearnPlaces: true, AsOf: "2015", Within: "CAF"));
        var facts = own.Facts(batch);

        Assert.Multiple(() =>
        {
            Assert.That((batch.Rows, batch.Skipped), Is.EqualTo(((long)rows, 0L)));
            Assert.That(facts.Where(fact => fact.IsEverybody).People(), Is.EqualTo(4_953_014m));
            Assert.That(facts.Where(fact => fact.Is(Sex.Female)).People(), Is.EqualTo(2_525_065m));
            Assert.That(facts.Where(fact => fact.Is(Sex.Male)).People(), Is.EqualTo(2_427_950m));
            Assert.That(facts.Where(fact => fact.Is(Sex.All, "0-18")).People(), Is.EqualTo(2_496_317m));
            Assert.That(facts.Where(fact => fact.Is(Sex.All, "19-59")).People(), Is.EqualTo(2_288_289m));
            Assert.That(facts.Where(fact => fact.Is(Sex.All, "60+")).People(), Is.EqualTo(168_407m));
            Assert.That(batch.Found(FindingCode.SexesDoNotMakeTotal), Is.EqualTo(sexes));
            Assert.That(ages is null || batch.Found(FindingCode.AgesDoNotMakeTotal) == ages, Is.True);
        });
    }

    [TestCase("caf-pop-adm1-latin1/download-caf-admpop-adm1-2015-v2.csv", 1, 5)]
    [TestCase("caf-pop-adm3-latin1/download-caf-admpop-adm3-2015-v2.csv", 3, 98)]
    public void Wide_Windows1252OfCaf_KeepsItsAccents(string file, int level, int rows)
    {
        using var own = new TestLedger();
        var batch = own.ImportShared(file, new ImportOptions(LearnPlaces: true, AsOf: "2015", Within: "CAF"));
        using var db = own.Open();
        var names = (from name in db.PlaceNames
                     join place in db.Places on name.PlaceId equals place.Id
                     where place.BatchId == batch.BatchId
                     select new { place.Level, name.Name }).ToList();

        Assert.That(names.Select(name => name.Name), Has.None.Contains("\uFFFD"));
        Assert.That(names.Count(name => (int)name.Level == level && name.Name.Any(c => c > 127)), Is.LessThanOrEqualTo(rows).And.GreaterThan(0));
    }

    private static decimal Everybody(IReadOnlyList<StoredFact> facts, string country) =>
        facts.Where(fact => fact.IsEverybody && fact.Place.Code!.StartsWith(country, StringComparison.Ordinal)).People();
}
