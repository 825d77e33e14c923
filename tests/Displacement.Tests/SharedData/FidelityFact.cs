using System.Globalization;
using System.Text.Json;

namespace Displacement.Tests.SharedData;

/// <summary>A fact stated beside a shared file, and how the importer is asked for it; or why it is not asked.</summary>
/// <param name="Path">Its name in facts.json, steps parted by <c>/</c>; all beneath it are meant.</param>
/// <param name="Ask">Gives what was seen of the fact with this name beneath the path (empty for the path itself), or null.</param>
/// <param name="Reason">Why nobody asks, or null.</param>
internal sealed record FidelityFact(string Path, Func<FidelityRun, string, object?>? Ask, string? Reason = null)
{
    /// <summary>A single fact.</summary>
    public static FidelityFact Of(string path, Func<FidelityRun, object?> ask) => new(path, (run, _) => ask(run));

    /// <summary>All facts beneath a path, each asked by its name.</summary>
    public static FidelityFact Each(string path, Func<FidelityRun, string, object?> ask) => new(path, ask);

    /// <summary>A fact that is stated wrongly: what the file itself says is asked instead.</summary>
    public static FidelityFact Corrected(string path, string truth, Func<FidelityRun, object?> ask, string reason) => new(path, (run, _) => ask(run), reason) { Truth = truth };

    /// <summary>What the file itself says, where the stated fact is wrong.</summary>
    public string? Truth { get; private init; }

    /// <summary>A fact that is none about what an import gives.</summary>
    public static FidelityFact NotAsked(string path, string reason) => new(path, null, reason);

    /// <summary>The stated facts that it asks: their names, and their texts.</summary>
    public IEnumerable<(string Name, string Stated)> Stated(JsonElement set)
    {
        var element = set;
        foreach (var step in Path.Split('/'))
        {
            element = element.GetProperty(step);
        }

        return Ask is not null && element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().Select(one => (one.Name, Text(one.Value)))
            : [(string.Empty, Text(element))];
    }

    /// <summary>How a seen value is written, so that it can be compared.</summary>
    public static string Text(object? seen) => seen switch
    {
        null => "nothing",
        JsonElement { ValueKind: JsonValueKind.Array } list => string.Join(" | ", list.EnumerateArray().Select(one => Text(one))),
        JsonElement { ValueKind: JsonValueKind.Number } number => Text(number.GetDecimal()),
        JsonElement other => other.ToString(),
        decimal number => number.ToString("0.###", CultureInfo.InvariantCulture),
        IEnumerable<string> texts => string.Join(" | ", texts),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => seen.ToString() ?? string.Empty,
    };
}
