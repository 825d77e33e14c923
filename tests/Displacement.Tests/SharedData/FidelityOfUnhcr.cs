using Displacement.Imports;
using Displacement.People;

namespace Displacement.Tests.SharedData;

/// <summary>UNHCR's tables: totals of the world, children, and displaced people by governorate.</summary>
internal static class FidelityOfUnhcr
{
    private const string FirstRowForgotten = "stated as one less: the file has no row of hashtags, and its first row of data was left out of the count";

    private const string Trap = "UNHCR code AUS is Austria, ISO code AUS is Australia";

    public static IEnumerable<FidelityFile> Files =>
    [
        new(
            "unhcr-hdx-demographics/HDX_Demographics.csv",
            FidelityFact.Corrected("rows", "1139", run => run.Batch.Rows, FirstRowForgotten),
            FidelityFact.Of("years", Years),
            FidelityFact.Of("total_2019", run => run.Groups("WORLD", "2019-12-31")),
            FidelityFact.Of("children_2019", run => run.Groups("WORLD", "2019-12-31", AgeBand.Children)),
            FidelityFact.Corrected("rows_where_sexes_do_not_make_the_total", "329", run => run.Found(FindingCode.SexesDoNotMakeTotal) + run.Found(FindingCode.AllZeroBreakdown), FirstRowForgotten),
            FidelityFact.Of("on", LastDay)),
        new(
            "unhcr-hdx-population/HDX_EndYearPopulationTotals.csv",
            FidelityFact.Of("rows", run => run.Batch.Rows),
            FidelityFact.Each("totals_2019", (run, group) => run.Best("WORLD", group, "2019-12-31")),
            FidelityFact.Of("on", LastDay)),
        new(
            "unhcr-rpkg-demographics/demographics.csv",
            FidelityFact.Of("rows", run => run.Batch.Rows),
            FidelityFact.Of("total", run => run.Groups("WORLD", "2025-12-31")),
            FidelityFact.Of("children", run => run.Groups("WORLD", "2025-12-31", AgeBand.Children)),
            FidelityFact.Each("syria_idps_by_governorate", (run, place) => run.Best($"{place.Replace(" [Admin 1]", string.Empty, StringComparison.Ordinal)}@1", "displaced", "2025-12-31")),
            FidelityFact.Of("syria_idps", run => run.Best("SYR", "displaced", "2025-12-31")),
            FidelityFact.Of("on", LastDay),
            FidelityFact.NotAsked("caution", "a note for the reader; the children above carry their coverage")),
        new(
            "unhcr-rpkg-population/population.csv",
            FidelityFact.Of("rows", run => run.Batch.Rows),
            FidelityFact.Of("years", Years),
            FidelityFact.Each("totals_2024", (run, group) => run.Best("WORLD", group, "2024-12-31")),
            FidelityFact.Each("syria_idps", (run, year) => run.Best("SYR", "displaced", $"{year}-12-31")),
            FidelityFact.Of("blank_oip", run => run.Batch.Rows - run.Figures.Count(fact => fact.Series.Group == PopulationGroup.OtherInNeedOfProtection.Code && fact.People is not null)),
            FidelityFact.NotAsked("unhcr_codes_that_differ_from_iso", "countries are found by their ISO codes alone; the totals above would be wrong otherwise"),
            FidelityFact.Of("trap", run => run.Best("AUT", "refugees", "1951-12-31") == 282_000 && run.Best("AUS", "refugees", "1951-12-31") == 180_000 ? Trap : "Austria and Australia are mixed up"),
            FidelityFact.NotAsked("on", "the file runs to 2025; 2024 is the year of its stated totals")),
        new(
            "unhcr-refugees-hxl-2014/unhcr-refugee-data-full.csv",
            FidelityFact.Of("rows", run => run.Batch.Rows),
            FidelityFact.Of("refugees_2012", run => run.Best("WORLD", "refugees", "2012-12-31")),
            FidelityFact.NotAsked("cells_NA", "counts cells of all columns; three of them are not read, since nothing says how they relate to the refugees"),
            FidelityFact.Of("on", LastDay)),
    ];

    /// <summary>The first and the last year of the figures.</summary>
    public static object Years(FidelityRun run) => (string[])[$"{run.Batch.FirstAsOf:yyyy}", $"{run.Batch.LastAsOf:yyyy}"];

    /// <summary>The last day of the figures.</summary>
    public static object LastDay(FidelityRun run) => $"{run.Batch.LastAsOf:yyyy-MM-dd}";
}
