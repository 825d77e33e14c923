using System.Globalization;
using System.Text.Json;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;

namespace Displacement.Imports;

/// <summary>What a person says a file's columns mean; its form is described in docs/formats.md.</summary>
/// <param name="Roles">Roles by folded header.</param>
/// <param name="Headers">The headers as typed, for findings.</param>
/// <param name="Group">The group of figures, or null.</param>
/// <param name="Measure">The measure, or null.</param>
/// <param name="AsOf">The day of rows without one, as typed, or null.</param>
/// <param name="Source">Who counted, or null.</param>
/// <param name="Scope">The scope of the figures, or null.</param>
internal sealed record UserMap(
    IReadOnlyDictionary<string, ColumnRole> Roles,
    IReadOnlyList<string> Headers,
    string? Group,
    MeasureKind? Measure,
    string? AsOf,
    string? Source,
    Scope? Scope)
{
    /// <summary>By how much its numbers are multiplied: 1, 1000 or 1000000; null where the person says nothing of it.</summary>
    public int? Scale { get; init; }

    private static readonly string[] Keys = ["columns", "group", "measure", "asOf", "source", "scope", "scale"];

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads the JSON of <c>--map</c>.</summary>
    /// <exception cref="LedgerException">It is no such JSON; the message says where.</exception>
    public static UserMap Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new LedgerException(
                Refusal.Usage,
                string.Create(CultureInfo.InvariantCulture, $"The map of columns is not valid JSON: see its line {(e.LineNumber ?? 0) + 1}, character {(e.BytePositionInLine ?? 0) + 1}. Nothing was imported."),
                e).As("MapNotJson", (e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1);
        }
    }

    /// <summary>Groups that it names and this program does not: they are kept as worded, and may be misspelt.</summary>
    public IEnumerable<string> OwnGroups => Roles.Values.Select(role => role.Value?.Group).Append(Group).OfType<string>()
        .Where(group => !string.IsNullOrWhiteSpace(group) && !PopulationGroup.Known.Contains(PopulationGroup.Of(group))).Distinct(StringComparer.Ordinal);

    private static UserMap Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("columns", out var columns) || columns.ValueKind != JsonValueKind.Object)
        {
            throw Wrong("it needs an object \"columns\": {\"Header\": \"role\"}");
        }

        if (root.EnumerateObject().Select(one => one.Name).FirstOrDefault(name => !Keys.Contains(name)) is { } unknown)
        {
            throw Wrong($"it has the unknown word \"{unknown}\"; known are {string.Join(", ", Keys)}");
        }

        Dictionary<string, ColumnRole> roles = new(StringComparer.Ordinal);
        List<string> headers = [];
        foreach (var column in columns.EnumerateObject())
        {
            var role = column.Value.ValueKind == JsonValueKind.String ? column.Value.GetString()! : string.Empty;
            roles[HeaderText.Fold(column.Name)] = RoleText.Parse(role) ?? throw Wrong($"column \"{column.Name}\" has the unknown role \"{role}\"");
            headers.Add(column.Name);
        }

        return new UserMap(
            roles,
            headers,
            Text(root, "group"),
            Text(root, "measure") is { } measure ? ReadMeasure(measure) : null,
            Text(root, "asOf"),
            Text(root, "source"),
            Text(root, "scope") is { } scope ? ReadScope(scope) : null)
        { Scale = ReadScale(root) };
    }

    private static int? ReadScale(JsonElement root)
    {
        if (!root.TryGetProperty("scale", out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var scale) && scale is 1 or 1000 or 1_000_000
            ? scale
            : throw Wrong("its scale is none of 1, 1000, 1000000");
    }

    private static MeasureKind ReadMeasure(string text) =>
        Enum.TryParse<MeasureKind>(text, ignoreCase: true, out var measure) ? measure : throw Wrong($"the measure \"{text}\" is unknown");

    private static Scope ReadScope(string text) =>
        Enum.TryParse<Scope>(text, ignoreCase: true, out var scope) ? scope : throw Wrong($"the scope \"{text}\" is unknown");

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static LedgerException Wrong(string what) =>
        new(Refusal.Usage, $"The map of columns cannot be used: {what}. Nothing was imported.");
}
