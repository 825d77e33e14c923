using Displacement.Figures;

namespace Displacement.Tests.SharedData;

/// <summary>Tables of people in need, as HAPI and the HPC tools publish them.</summary>
internal static class FidelityOfNeeds
{
    private static readonly string[] Statuses = ["all", "INN", "TGT", "AFF", "REA"];

    public static IEnumerable<FidelityFile> Files =>
    [
        new(
            "hapi-needs-2024/hdx_hapi_humanitarian_needs_global_2024.csv",
            FidelityFact.Of("rows", run => run.Batch.Rows),
            FidelityFact.Each("national_intersectoral", (run, fact) => People(run, fact[..3], fact[4..])),
            FidelityFact.NotAsked("on", "the last day of its period")),
        new(
            "hpc-hno-2024/hpc_hno_2024.csv",
            FidelityFact.Of("rows", run => run.Batch.Rows),
            FidelityFact.Each("countries", (run, country) => run.RowsOf(country)),
            FidelityFact.NotAsked("categories", "how often words stand in a column; categories whose tiling nobody states are kept and never summed"),
            FidelityFact.Each("afg_sdn_national", (run, country) => Statuses.Select(status => People(run, country, status) is { } people ? FidelityFact.Text(people) : string.Empty)),
            FidelityFact.NotAsked("on", "the last day of the year that the file's name says")),
    ];

    private static decimal? People(FidelityRun run, string country, string status) => run.Best(country, "population", "2024-12-31", ask => ask with { Status = Status(status) });

    private static string Status(string code) => code switch
    {
        "INN" => NeedStatus.InNeed,
        "TGT" => NeedStatus.Targeted,
        "REA" => NeedStatus.Reached,
        "AFF" => NeedStatus.Affected,
        _ => NeedStatus.None,
    };
}
