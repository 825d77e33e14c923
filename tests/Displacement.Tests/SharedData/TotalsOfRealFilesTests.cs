using Displacement.Estimates;
using Displacement.People;
using Displacement.Places;
using Displacement.Storage;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.SharedData;

/// <summary>Real public files go in, and the true totals come out: whatever adding their rows would give.</summary>
internal sealed class TotalsOfRealFilesTests
{
    private static readonly ImportOptions Learn = new(LearnPlaces: true);

    [TestCase("COD", null, "COD adm0")]
    [TestCase("COD", AdminLevel.Governorate, "COD adm1")]
    [TestCase("COD", AdminLevel.District, "COD adm2")]
    [TestCase("CAF", null, "CAF adm1")]
    [TestCase("CAF", AdminLevel.Governorate, "CAF adm1")]
    [TestCase("CAF", AdminLevel.District, "CAF adm2")]
    public async Task HapiPopulation_AtEachLevel_IsTrue(string country, AdminLevel? level, string fact)
    {
        using var ledger = await Import("hapi-population-hrp/hdx_hapi_population_global_hrp.csv", Learn);

        Assert.That(Best(ledger, country, "population", "2021-12-31", level: level), Is.EqualTo(Facts.Of("hapi-population-hrp", "true", fact)));
    }

    [TestCase("COD")]
    [TestCase("CAF")]
    public async Task CodPopulationLong_OfACountry_IsTrue(string country)
    {
        using var ledger = await Import("cod-population-admin2-long/cod_population_admin2.csv", Learn);

        Assert.That(Best(ledger, country, "population", "2021-12-31"), Is.EqualTo(Facts.Of("cod-population-admin2-long", "true", country)));
    }

    [TestCase(Sex.All, null, "total")]
    [TestCase(Sex.Female, null, "female")]
    [TestCase(Sex.Male, null, "male")]
    [TestCase(Sex.All, "0-4", "age_0_4")]
    [TestCase(Sex.All, "5-19", "age_5_19")]
    public async Task CodPopulationWide_BySexAndAge_IsTrue(Sex sex, string? age, string fact)
    {
        using var ledger = await Import("cod-pop-adm2/download-cod-admpop-adm2-2020.csv", Learn with { AsOf = "2020" });

        Assert.That(Best(ledger, "COD", "population", "2020-12-31", sex, age), Is.EqualTo(Facts.Of("cod-pop-adm2", fact)));
    }

    [Test]
    public async Task CodPopulationWide_ZerosWithARemark_AreCountedElsewhere()
    {
        using var ledger = await Import("cod-pop-adm2/download-cod-admpop-adm2-2020.csv", Learn with { AsOf = "2020" });

        Assert.That(
            ledger.Ask("COD", "population", "2020-12-31").Coverage.CountedElsewhere,
            Has.Count.EqualTo((int)Facts.Of("cod-pop-adm2", "rows_counted_elsewhere")));
    }

    [Test]
    public async Task CodPopulationWide_PlaceCountedElsewhere_NamesThePlaceThatCountsIt()
    {
        using var ledger = await Import("cod-pop-adm2/download-cod-admpop-adm2-2020.csv", Learn with { AsOf = "2020" });
        var estimate = ledger.Ask("CD2012", "population", "2020-12-31");

        Assert.Multiple(() =>
        {
            Assert.That(estimate.Status, Is.EqualTo(EstimateStatus.Unknown));
            Assert.That(estimate.CountedIn?.Key, Is.EqualTo("CD2011"));
        });
    }

    [TestCase("adm1", Sex.All, null, "T_TL")]
    [TestCase("adm1", Sex.Female, null, "T_TF")]
    [TestCase("adm1", Sex.Male, null, "T_TM")]
    [TestCase("adm1", Sex.All, "0-18", "Enfants_00_18")]
    [TestCase("adm1", Sex.All, "19-59", "Adultes_19_59")]
    [TestCase("adm1", Sex.All, "60+", "Agees_60plus")]
    [TestCase("adm3", Sex.All, null, "T_TL")]
    [TestCase("adm3", Sex.Female, null, "T_TF")]
    [TestCase("adm3", Sex.Male, null, "T_TM")]
    [TestCase("adm3", Sex.All, "0-18", "Enfants_00_18")]
    [TestCase("adm3", Sex.All, "19-59", "Adultes_19_59")]
    [TestCase("adm3", Sex.All, "60+", "Agees_60plus")]
    public async Task FrenchPopulationInWindows1252_BySexAndAge_IsTrue(string level, Sex sex, string? age, string fact)
    {
        using var ledger = await Import(
            $"caf-pop-{level}-latin1/download-caf-admpop-{level}-2015-v2.csv",
            Learn with { AsOf = "2015", Within = "CAF" });

        Assert.That(Best(ledger, "CAF", "population", "2015-12-31", sex, age), Is.EqualTo(Facts.Of($"caf-pop-{level}-latin1", "totals", fact)));
    }

    [TestCase("refugees", "REF")]
    [TestCase("displaced", "IDP")]
    [TestCase("asylum-seekers", "ASY")]
    [TestCase("others-of-concern", "OOC")]
    [TestCase("stateless", "STA")]
    [TestCase("other-in-need-of-protection", "OIP")]
    public async Task UnhcrEndOfYear_OfTheWorld_IsTrue(string group, string fact)
    {
        using var ledger = await Import("unhcr-hdx-population/HDX_EndYearPopulationTotals.csv", new ImportOptions());

        Assert.That(Best(ledger, "WORLD", group, "2019-12-31"), Is.EqualTo(Facts.Of("unhcr-hdx-population", "totals_2019", fact)));
    }

    [Test]
    public async Task GlobalPcodes_Imported_GiveEveryPlaceOnce()
    {
        using var ledger = await Import("global-pcodes/download-global-pcodes-adm-1-2.csv", Learn);
        using var db = ledger.Open();
        var gazetteer = new LedgerReader(db).Places(ledger.Clock.GetUtcNow());

        Assert.That(
            gazetteer.All.Count(place => place.Level is AdminLevel.Governorate or AdminLevel.District),
            Is.EqualTo((int)Facts.Of("global-pcodes", "rows")));
    }

    [TestCase(AdminLevel.Governorate)]
    [TestCase(AdminLevel.District)]
    public async Task GlobalPcodes_CodeOfTwoLevels_IsTwoPlaces(AdminLevel level)
    {
        using var ledger = await Import("global-pcodes/download-global-pcodes-adm-1-2.csv", Learn);
        using var db = ledger.Open();
        var gazetteer = new LedgerReader(db).Places(ledger.Clock.GetUtcNow());

        Assert.That(gazetteer.ByCode("ECISLA", level), Has.Count.EqualTo(1));
    }

    private static decimal? Best(TestLedger ledger, string place, string group, string on, Sex sex = Sex.All, string? age = null, AdminLevel? level = null) =>
        ledger.Ask(place, group, on, ask => ask with { Sex = sex, Age = AgeBand.TryParse(age), Level = level }).Winner?.Quantity.Best;

    private static async Task<TestLedger> Import(string file, ImportOptions options)
    {
        var path = Kit.SharedData.Path(file);
        var ledger = new TestLedger();
        await using var db = ledger.Open();
        await using var content = File.OpenRead(path);
        var staged = await new StageFile(db, ledger.File.Documents, ledger.Clock).RunAsync(content, Path.GetFileName(path), options);
        new BatchMoves(db, ledger.Clock).Commit(staged.BatchId);
        return ledger;
    }
}
