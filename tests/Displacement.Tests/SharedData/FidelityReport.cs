using System.Globalization;
using System.Text;

namespace Displacement.Tests.SharedData;

/// <summary>How truly the shared files come in, as a person reads it.</summary>
internal sealed class FidelityReport
{
    private const string Heads = "file                                          layout                 rows  figures  places m/l/u/?     facts";

    private readonly List<(string Line, string Text)> files = [];

    /// <summary>Sets that hold no table, and why they are left out.</summary>
    public static IReadOnlyDictionary<string, string> LeftOut { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["syr-admin-points"] = "GeoJSON is no table of figures",
        ["syr-admin1-boundaries"] = "GeoJSON is no table of figures",
        ["syr-admin2-boundaries"] = "GeoJSON is no table of figures",
        ["sdn-admin2-boundaries"] = "GeoJSON is no table of figures",
    };

    /// <summary>Adds a file; gives its part of the report.</summary>
    public string Add(FidelityRun run, IReadOnlyList<FidelityAnswer> answers)
    {
        var batch = run.Batch;
        var asked = answers.Count(answer => answer.Seen is not null);
        var reached = answers.Count(answer => answer.IsReached);
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{Short(run.File.Path),-45} {batch.Profile,-18} {batch.Rows,8} {batch.Figures,8}  {$"{batch.Places.Matched}/{batch.Places.Learned}/{batch.Places.Unmatched}/{batch.Places.Questions}",-18} {reached,3} of {asked}{(reached < asked ? "  MISSED" : string.Empty)}");
        var text = new StringBuilder()
            .AppendLine(run.File.Path)
            .AppendLine(CultureInfo.InvariantCulture, $"  layout {batch.Profile} {batch.Layout?.Score}, next {batch.Layout?.Next ?? "none"} {batch.Layout?.NextScore}; sheet {batch.Sheet ?? "–"}; {batch.Layout?.Encoding ?? "workbook"}{(run.File.AsOf is { } day ? $"; the day was asked: {day}" : string.Empty)}")
            .AppendLine(CultureInfo.InvariantCulture, $"  {batch.Rows} rows, {batch.Skipped} set aside, {batch.Figures} figures, {batch.FirstAsOf:yyyy-MM-dd} to {batch.LastAsOf:yyyy-MM-dd}; {(run.Committed ? "committed" : "NOT COMMITTED")}")
            .AppendLine(CultureInfo.InvariantCulture, $"  places: {batch.Places.Matched} matched, {batch.Places.Learned} learned, {batch.Places.Unmatched} unmatched, {batch.Places.Questions} asked about")
            .AppendLine("  findings: " + string.Join(", ", batch.FindingCounts.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key} {one.Value}"))))
            .AppendJoin(Environment.NewLine, answers.Select(answer => answer.Line()))
            .AppendLine()
            .ToString();
        files.Add((line, text));
        return text;
    }

    /// <summary>One line a file, or null where nothing was imported.</summary>
    public string? Summary() => files.Count == 0 ? null : string.Join(Environment.NewLine, [Heads, .. files.Select(file => file.Line), .. LeftOut.Select(set => $"{set.Key,-45} left out: {set.Value}")]);

    /// <summary>All of it.</summary>
    public string Text() => Summary() + Environment.NewLine + Environment.NewLine + string.Join(Environment.NewLine, files.Select(file => file.Text));

    private static string Short(string path)
    {
        var parts = path.Split('/');
        return parts[0] == "libhxl-edge-cases" ? parts[1] : parts[0];
    }
}
