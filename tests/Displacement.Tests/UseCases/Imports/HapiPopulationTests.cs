using Displacement.Imports;
using Displacement.People;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Imports;

internal sealed class HapiPopulationTests
{
    private readonly TestLedger ledger = new();
    private StagedBatch batch = null!;
    private IReadOnlyList<StoredFact> facts = null!;

    [OneTimeSetUp]
    public void Import()
    {
        batch = ledger.ImportShared("hapi-population-hrp/hdx_hapi_population_global_hrp.csv", new ImportOptions(LearnPlaces: true));
        facts = ledger.Facts(batch);
    }

    [OneTimeTearDown]
    public void Delete() => ledger.Dispose();

    [Test]
    public void Import_ItsHeader_IsTheLayout() => Assert.That(batch.Profile, Is.EqualTo("hapi-population"));

    [Test]
    public void Import_AllRows_AreFigures() => Assert.That((batch.Rows, batch.Figures, batch.Skipped), Is.EqualTo((2034L, 2034L, 0L)));

    [Test]
    public void Import_AddingItsRows_GivesTheFamousWrongSum() => Assert.That(facts.People(), Is.EqualTo(989_103_305m));

    [TestCase("CF", 1, 4_953_014)]
    [TestCase("CF", 2, 4_953_021)]
    [TestCase("CD", 1, 103_199_358)]
    [TestCase("CD", 2, 103_199_358)]
    [TestCase("COD", 0, 103_199_358)]
    public void Import_EverybodyOfALevel_AddsUp(string code, int level, int people) => Assert.That(
        facts.Where(fact => fact.IsEverybody && fact.Level == level && fact.Place.Code!.StartsWith(code, StringComparison.Ordinal)).People(),
        Is.EqualTo((decimal)people));

    [TestCase(Sex.Female, null, 52_367_665)]
    [TestCase(Sex.Male, null, 50_831_693)]
    [TestCase(Sex.All, "0-4", 20_001_010)]
    [TestCase(Sex.All, "5-19", 39_999_177)]
    public void Import_PartsOfTheCountry_AreStoredAsParts(Sex sex, string? age, int people) =>
        Assert.That(facts.Where(fact => fact.Level == 0 && fact.Is(sex, age)).People(), Is.EqualTo((decimal)people));

    [Test]
    public void Import_ZeroPlaces_AreAskedAbout() => Assert.That(batch.Found(FindingCode.AllZeroPlace), Is.EqualTo(25));

    [Test]
    public void Import_BanguiOnTwoRows_IsPartsAndAWarning() => Assert.That(batch.Found(FindingCode.SameKeyTwice), Is.EqualTo(1));

    [Test]
    public void Import_YearOfThePeriod_CountsFromItsFirstDay() => Assert.That(batch.FirstAsOf, Is.EqualTo(new DateOnly(2015, 1, 1)));

    [Test]
    public void Import_LearnedDistrict_LiesUnderItsProvince()
    {
        using var db = ledger.Open();
        var district = db.Places.Single(place => place.Code == "CD2001");
        var parent = db.PlaceParents.Single(row => row.PlaceId == district.Id).ParentId;

        Assert.That(db.Places.Single(place => place.Id == parent).Code, Is.EqualTo("CD20"));
    }

    [Test]
    public void Import_WithoutLearning_SetsUnknownDistrictsAside()
    {
        using var other = new TestLedger();
        var strict = other.ImportShared("hapi-population-hrp/hdx_hapi_population_global_hrp.csv");

        Assert.That((strict.Figures, strict.Skipped), Is.EqualTo((9L, 2025L)));
    }
}
