using Displacement.Imports;

namespace Displacement.Tests.SharedData;

/// <summary>IDMC's tables: displacements of a year, and people displaced at its end.</summary>
internal static class FidelityOfIdmc
{
    public static IEnumerable<FidelityFile> Files =>
    [
        new(
            "idmc-gidd-idps/Internal Displacements (New Displacements) – IDPs.csv",
            FidelityFact.Of("rows", run => run.Batch.Rows),
            FidelityFact.Of("years", FidelityOfUnhcr.Years),
            FidelityFact.Of("totals_2024/new_displacement", run => run.Displacements("WORLD", 2024)),
            FidelityFact.NotAsked("totals_2024/new_displacement_rounded", "a rounded copy of the column beside it is no second figure"),
            FidelityFact.Of("totals_2024/total_displacement", run => run.Best("WORLD", "displaced", "2024-12-31")),
            FidelityFact.NotAsked("totals_2024/total_displacement_rounded", "a rounded copy of the column beside it is no second figure"),
            FidelityFact.Each("syria", (run, year) => run.Best("SYR", "displaced", $"{year}-12-31")),
            FidelityFact.Of("on", FidelityOfUnhcr.LastDay)),
        new(
            "idmc-gidd-disasters/Internal displacements (new displacements) associated with disasters.csv",
            FidelityFact.Of("rows", run => run.Batch.Rows),
            FidelityFact.Each("new_displacement_by_year", (run, year) => run.Displacements("WORLD", int.Parse(year, System.Globalization.CultureInfo.InvariantCulture), "Disaster")),
            FidelityFact.Of("end_before_start", run => run.Found(FindingCode.EventEndsBeforeStart)),
            FidelityFact.NotAsked("example", "one of the events that end before they start, counted above"),
            FidelityFact.Of("on", FidelityOfUnhcr.LastDay)),
    ];
}
