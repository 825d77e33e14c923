namespace Displacement.Tests.SharedData;

/// <summary>Files with a row of hashtags: Mali's movements, and the edge cases of a library that reads such rows.</summary>
internal static class FidelityOfHashtags
{
    private const string Says = "each file has 4 data rows (multiple-headers: 2); the header spans two rows, the HXL row comes third";

    public static IEnumerable<FidelityFile> Files =>
    [
        new(
            "mali-movements-fr/mali-population-movements.csv",
            FidelityFact.Of("rows", run => run.Batch.Rows),
            FidelityFact.Of("first", run => Row(run, "Septembre 2012", "2012-09-30")),
            FidelityFact.Of("last", run => Row(run, "Mai 2014", "2014-05-31")),
            FidelityFact.NotAsked("header_and_hxl", "the header and its hashtags, as they stand"),
            FidelityFact.NotAsked("on", "the last day of its last month")),
        Edge("input-valid.ssv", 4, dated: true),
        Edge("input-valid.tsv", 4, dated: true),
        Edge("input-valid-latin1.csv", 4, dated: true),
        Edge("input-multiple-headers.csv", 2, dated: true),
        Edge("input-merged.xlsx", 4, dated: false),
        Edge("input-quality.xlsx", 4, dated: false),
    ];

    private static FidelityFile Edge(string name, int rows, bool dated) => new(
        $"libhxl-edge-cases/{name}",
        FidelityFact.Of("note", run => run.Batch.Rows == rows ? Says : $"{run.Batch.Rows} rows"),
        name.Contains("latin1", StringComparison.Ordinal)
            ? FidelityFact.Of("latin1", run => run.Batch.Layout?.Encoding?.StartsWith("Windows-1252", StringComparison.Ordinal) == true && run.FirstCell() == "Qué?" ? "read as UTF-8 it breaks; Windows-1252 gives \"Qué?\"" : $"{run.Batch.Layout?.Encoding}: {run.FirstCell()}")
            : FidelityFact.NotAsked("latin1", "of another file of the set"),
        FidelityFact.NotAsked("merged", "where cells of one workbook are merged: the reading of merged cells has tests of its own"))
    {
        AsOf = dated ? "2015-03-01" : null,
    };

    private static IEnumerable<string> Row(FidelityRun run, string month, string on) =>
    [
        month,
        FidelityFact.Text(run.Best("MLI", "displaced", on)),
        FidelityFact.Text(run.Best("MLI", "refugees", on)),
        FidelityFact.Text((run.Best("MLI", "displaced", on) ?? 0) + (run.Best("MLI", "refugees", on) ?? 0)),
    ];
}
