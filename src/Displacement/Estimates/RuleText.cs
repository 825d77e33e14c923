using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Displacement.Ledger;
using Displacement.Sources;

namespace Displacement.Estimates;

/// <summary>A rule as a text that a person edits and the ledger keeps: a JSON object with name, version, floor, freshDays, cover and steps.</summary>
public static partial class RuleText
{
    /// <summary>The most that is read: a rule is a dozen lines.</summary>
    public const int MaxLength = 20_000;

    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Names = ["name", "version", "floor", "freshDays", "cover", "steps"];

    /// <summary>Writes a rule.</summary>
    /// <param name="rule">The rule.</param>
    public static string Write(SelectionRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return JsonSerializer.Serialize(new { name = rule.Name, version = rule.Version, floor = rule.Floor.ToString(), freshDays = rule.FreshDays, cover = rule.Cover, steps = rule.Steps }, Pretty);
    }

    /// <summary>Reads a rule. Everything must be said: nothing is filled in.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="LedgerException">It is no rule; the message says what was seen and what is needed.</exception>
    public static SelectionRule Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
        {
            throw Refuse(string.Create(CultureInfo.InvariantCulture, $"it has {text.Length} characters, more than {MaxLength}."));
        }

        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Of(document.RootElement);
        }
        catch (InvalidOperationException)
        {
            throw Refuse("a text in it holds half a character.");
        }
        catch (JsonException problem)
        {
            throw Refuse(string.Create(CultureInfo.InvariantCulture, $"line {problem.LineNumber + 1}, character {problem.BytePositionInLine + 1} is no JSON. 'displacement rules show standard' prints a rule to start from."));
        }
    }

    private static SelectionRule Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Refuse("it is no JSON object. 'displacement rules show standard' prints a rule to start from.");
        }

        var said = root.EnumerateObject().Select(one => one.Name).ToList();
        if (said.Find(name => !Names.Contains(name, StringComparer.Ordinal)) is { } odd)
        {
            throw Refuse($"\"{odd}\" is nothing that a rule has. It has: {string.Join(", ", Names)}.");
        }

        if (Array.Find(Names, name => said.Count(one => one == name) != 1) is { } missing)
        {
            throw Refuse($"\"{missing}\" must be there once.");
        }

        return new SelectionRule(
            Name(root.GetProperty("name")),
            Whole(root, "version", 1, 999),
            Floor(root.GetProperty("floor")),
            Whole(root, "freshDays", 0, 3650),
            Cover(root.GetProperty("cover")),
            Steps(root.GetProperty("steps")));
    }

    private static string Name(JsonElement value) => value.ValueKind == JsonValueKind.String && value.GetString() is { } name && RuleName().IsMatch(name)
        ? name
        : throw Refuse($"\"name\" is {value.GetRawText()}; it must be 2 to 40 small letters a-z, digits and hyphens, and begin with a letter.");

    private static int Whole(JsonElement root, string name, int least, int most) =>
        root.GetProperty(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Refuse(string.Create(CultureInfo.InvariantCulture, $"\"{name}\" is {root.GetProperty(name).GetRawText()}; it must be a whole number from {least} to {most}."));

    private static Reliability Floor(JsonElement value) => value.ValueKind == JsonValueKind.String && value.GetString() is ['A' or 'B' or 'C' or 'D' or 'E'] letter
        ? Enum.Parse<Reliability>(letter)
        : throw Refuse($"\"floor\" is {value.GetRawText()}; it must be \"A\", \"B\", \"C\", \"D\" or \"E\".");

    private static decimal Cover(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var cover) && cover is >= 0 and <= 1
        ? cover / 1.0000000000000000000000000000m
        : throw Refuse($"\"cover\" is {value.GetRawText()}; it must be a number from 0 to 1.");

    private static List<string> Steps(JsonElement value)
    {
        var steps = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(step => step.ValueKind == JsonValueKind.String ? step.GetString()! : step.GetRawText()).ToList() : [];
        if (steps is not [SelectionRule.Decision, ..])
        {
            throw Refuse($"\"steps\" must be a list that begins with \"{SelectionRule.Decision}\": what a person decided overrides every rule.");
        }

        if (steps.Find(step => !SelectionRule.AllSteps.Contains(step, StringComparer.Ordinal)) is { } odd)
        {
            throw Refuse($"\"{odd}\" is no step. Steps are: {string.Join(", ", SelectionRule.AllSteps)}.");
        }

        return steps.GroupBy(step => step, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw Refuse($"the step \"{twice.Key}\" is there twice.")
            : steps;
    }

    private static LedgerException Refuse(string why) => new(Refusal.InvalidData, $"This is no rule: {why} Nothing was changed.");

    [GeneratedRegex("^[a-z][a-z0-9-]{1,39}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RuleName();
}
