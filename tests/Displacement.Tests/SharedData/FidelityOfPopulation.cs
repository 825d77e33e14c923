using Displacement.Figures;
using Displacement.People;
using Displacement.Places;

namespace Displacement.Tests.SharedData;

/// <summary>Population tables: COD-PS in their national and global forms, HAPI's, and two that people made by hand.</summary>
internal static class FidelityOfPopulation
{
    private const string AtlasUnknown = "its day is \"unknown\", so no total of any day has it: its rows are set aside and named";

    public static IEnumerable<FidelityFile> Files =>
    [
        French("caf-pop-adm1-latin1/download-caf-admpop-adm1-2015-v2.csv"),
        French("caf-pop-adm3-latin1/download-caf-admpop-adm3-2015-v2.csv"),
        new(
            "cod-pop-adm2/download-cod-admpop-adm2-2020.csv",
            FidelityFact.Of("rows", run => run.Batch.Rows),
            FidelityFact.Of("total", run => run.Part("COD", "population", "2020-12-31", Sex.All)),
            FidelityFact.Of("female", run => run.Part("COD", "population", "2020-12-31", Sex.Female)),
            FidelityFact.Of("male", run => run.Part("COD", "population", "2020-12-31", Sex.Male)),
            FidelityFact.Of("age_0_4", run => run.Part("COD", "population", "2020-12-31", Sex.All, "0-4")),
            FidelityFact.Of("age_5_19", run => run.Part("COD", "population", "2020-12-31", Sex.All, "5-19")),
            FidelityFact.Of("rows_counted_elsewhere", run => run.Ask("COD", "population", "2020-12-31").Coverage.CountedElsewhere.Count),
            FidelityFact.Of("zero_rows", run => run.Lines(fact => fact.IsEverybody && fact.Figure.State == CellState.CountedElsewhere)),
            FidelityFact.NotAsked("on", "the last day of the year that the file's name says")),
        new(
            "cod-population-admin2-long/cod_population_admin2.csv",
            FidelityFact.Of("rows", run => run.Batch.Rows),
            FidelityFact.Each("true", (run, country) => run.Best(country, "population", "2021-12-31")),
            FidelityFact.NotAsked("naive_sum_of_rows", "what adding parts to their totals would give"),
            FidelityFact.NotAsked("on", "a day on which all of its years count")),
        new(
            "hapi-population-hrp/hdx_hapi_population_global_hrp.csv",
            FidelityFact.Of("rows", run => run.Batch.Rows),
            FidelityFact.Each("true", (run, fact) => run.Best(fact[..3], "population", "2021-12-31", ask => ask with { Level = fact.EndsWith('0') ? null : fact.EndsWith('1') ? AdminLevel.Governorate : AdminLevel.District })),
            FidelityFact.NotAsked("naive_sum_of_rows", "what adding levels, sexes and ages would give"),
            FidelityFact.NotAsked("on", "a day on which all of its years count")),
        new(
            "subnational-population-adm1/population_subnational_population.csv",
            FidelityFact.Of("rows", run => run.Batch.Rows),
            FidelityFact.Of("countries", run => run.Figures.Select(fact => fact.Place.CountryId).Distinct().Count()),
            FidelityFact.Of("syria_rows", run => run.Places() is var places && AskedPlace(places, "SYR") is { } syria ? run.Lines(fact => fact.Place.CountryId == syria.Id) : null),
            FidelityFact.Of("syria", run => run.Best("SYR", "population", "2021-12-31")),
            FidelityFact.Of("rows_without_a_figure", run => run.WithoutANumber().Select(place => place.Name)),
            FidelityFact.Each("levels", (run, level) => run.Lines(fact => $"{fact.Level}" == level)),
            FidelityFact.NotAsked("on", "the file says no day: it is given")) { AsOf = "2021" },
        new(
            "syr-population-atlas/population.csv",
            FidelityFact.Of("rows", run => run.Batch.Rows),
            FidelityFact.Of("totals/idp source 8 2024-09-30", run => run.Best("SYR", "displaced", "2024-09-30")),
            FidelityFact.Of("totals/idp_returnees source 10 2025-12-18", run => run.SumOf("2025-12-18")),
            FidelityFact.Of("totals/idp_returnees source 9 2025-10-02", run => run.SumOf("2025-10-02")),
            FidelityFact.Of("totals/population source 1 2020", run => run.SumOf("2020-01-01")),
            FidelityFact.NotAsked("totals/population source 2 unknown", AtlasUnknown),
            FidelityFact.Of("totals/population source 3 2023", run => run.SumOf("2023-01-01")),
            FidelityFact.Of("totals/population source 4 2021", run => run.SumOf("2021-01-01")),
            FidelityFact.Of("totals/population source 5 2025", run => run.SumOf("2025-01-01")),
            FidelityFact.Each("idp_by_place", (run, place) => run.Best($"{place}@1", "displaced", "2024-09-30")),
            FidelityFact.Of("spellings", run => run.Written("SYR")),
            FidelityFact.NotAsked("on", "the day of one of its seven sources"),
            FidelityFact.NotAsked("caution", "a note for the reader")),
    ];

    private static FidelityFile French(string path) => new(
        path,
        FidelityFact.Of("rows", run => run.Batch.Rows),
        FidelityFact.Of("totals/T_TL", run => run.Part("CAF", "population", "2015-12-31", Sex.All)),
        FidelityFact.Of("totals/T_TF", run => run.Part("CAF", "population", "2015-12-31", Sex.Female)),
        FidelityFact.Of("totals/T_TM", run => run.Part("CAF", "population", "2015-12-31", Sex.Male)),
        FidelityFact.Of("totals/Enfants_00_18", run => run.Part("CAF", "population", "2015-12-31", Sex.All, "0-18")),
        FidelityFact.Of("totals/Adultes_19_59", run => run.Part("CAF", "population", "2015-12-31", Sex.All, "19-59")),
        FidelityFact.Of("totals/Agees_60plus", run => run.Part("CAF", "population", "2015-12-31", Sex.All, "60+")),
        FidelityFact.Of("rows_with_accents", run => run.LinesWithAccents()),
        FidelityFact.NotAsked("on", "the last day of the year that the file's name says"));

    private static Place? AskedPlace(Gazetteer places, string code) => (places.Resolve(code) as PlaceMatch.Found)?.Place;
}
