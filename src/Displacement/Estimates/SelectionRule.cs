using Displacement.Figures;
using Displacement.Sources;

namespace Displacement.Estimates;

/// <summary>A named, versioned rule that picks one reading of a place: nothing is averaged and nothing is added.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version: a rule that changes gets a new one.</param>
/// <param name="Floor">The lowest reliability that counts like any other; below it a source loses as an exercise does.</param>
/// <param name="FreshDays">Readings at most this many days older than the newest are compared by reliability and bounds.</param>
/// <param name="Cover">Readings that cover at least this share of the places that the fullest one covers come before others.</param>
/// <param name="Steps">The steps in their order, by name (<see cref="AllSteps"/>).</param>
public sealed record SelectionRule(string Name, int Version, Reliability Floor, int FreshDays, decimal Cover, IReadOnlyList<string> Steps)
{
    internal const string Decision = "decision";

    /// <summary>The shipped rule (docs/methods/facts.md).</summary>
    public static SelectionRule Shipped { get; } = new(
        "standard",
        2,
        Reliability.D,
        30,
        0.9m,
        [Decision, "real", "exercise", "ceiling", "nature", "scope", "coverage", "newest", "reliability", "bounds", "day", "places", "own"]);

    /// <summary>To compare with: the newer day before the better reliability and the narrower bounds.</summary>
    public static SelectionRule Freshness { get; } = Shipped with
    {
        Name = "freshness",
        Version = 1,
        Steps = [Decision, "real", "exercise", "ceiling", "nature", "scope", "coverage", "day", "reliability", "bounds", "places", "own"],
    };

    /// <summary>The shipped rule as it was before (docs/decisions/0025-fullest-reading.md): a thin sum of a better source beats a fuller one.</summary>
    public static SelectionRule Earlier { get; } = Shipped with
    {
        Version = 1,
        Steps = [Decision, "real", "exercise", "ceiling", "nature", "scope", "covered", "newest", "reliability", "bounds", "day", "places", "own"],
    };

    /// <summary>The rules that come with the program; a ledger may have more (<see cref="RuleBook"/>).</summary>
    public static IReadOnlyList<SelectionRule> AllShipped { get; } = [Shipped, Freshness, Earlier];

    /// <summary>Every step that a rule may have.</summary>
    public static IReadOnlyList<string> AllSteps { get; } = [.. Shipped.Steps, "covered"];

    /// <summary>"standard/2": how reports and explanations name it.</summary>
    public string Identity => $"{Name}/{Version}";

    /// <summary>Picks a reading and says at which step it was decided.</summary>
    /// <param name="readings">At least one reading of one place.</param>
    /// <param name="decided">The series a person decided for, or null.</param>
    public (Reading Winner, string Step) Choose(IReadOnlyList<Reading> readings, int? decided = null)
    {
        ArgumentNullException.ThrowIfNull(readings);
        if (readings.Count == 1)
        {
            return (readings[0], "only");
        }

        var left = readings.ToList();
        string? settled = null;
        foreach (var step in Steps)
        {
            var kept = Keep(step, left, decided);
            if (kept.Count > 0 && kept.Count < left.Count)
            {
                left = kept;
                // A person decided for the source: which of its readings counts is left to the rule, and the decision stays what is told.
                settled = step == Decision ? Decision : settled;
            }

            if (left.Count == 1)
            {
                return (left[0], settled ?? step);
            }
        }

        return (left.MinBy(Identifier, StringComparer.Ordinal)!, settled ?? "identifier");
    }

    private static List<Reading> Least<T>(List<Reading> readings, Func<Reading, T> by)
        where T : IComparable<T>
    {
        var least = readings.Min(by)!;
        return readings.TrueForAll(reading => by(reading).CompareTo(least) == 0) ? readings : readings.FindAll(reading => by(reading).CompareTo(least) == 0);
    }

    /// <summary>What tells two equal readings apart whatever order they came in: who counted, and what; a patchwork comes last.</summary>
    private static string Identifier(Reading reading) => reading.Series is { } series
        ? $"0 {series.Identity}"
        : $"1 {string.Join(' ', reading.Producers.Order(StringComparer.Ordinal))}";

    /// <summary>Those that a step leaves; none where it cannot tell.</summary>
    private List<Reading> Keep(string step, List<Reading> all, int? decided) => step switch
    {
        Decision => decided is null ? all : all.FindAll(reading => reading.Series?.Id == decided),
        "real" => Least(all, reading => reading.SourceKind == SourceKind.Real && reading.Reliability <= Floor ? 0 : 1),
        "exercise" => Least(all, reading => (int)reading.SourceKind),
        "ceiling" => Least(all, reading => reading.Quantity.IsCeiling ? 1 : 0),
        "nature" => Least(all, reading => reading.Nature is Nature.Observed or Nature.Estimated ? 0 : 1),
        "scope" => Least(all, reading => reading.Scope == Scope.Part ? 1 : 0),
        "coverage" => Fullest(all),
        "covered" => all.FindAll(reading => reading.Coverage.Share >= Cover),
        "newest" => Fresh(all),
        "reliability" => Least(all, reading => (int)reading.Reliability),
        "bounds" => Least(all, reading => reading.IsNarrow ? 0 : 1),
        "day" => Least(all, reading => -reading.AsOf.DayNumber),
        "places" => Least(all, reading => -reading.Coverage.Share),
        "own" => Least(all, reading => (int)reading.Kind),
        _ => throw new InvalidOperationException($"The rule {Identity} has a step '{step}', which there is not."),
    };

    /// <summary>One that leaves out most places does not beat a fuller one, however good its source.</summary>
    private List<Reading> Fullest(List<Reading> all)
    {
        var most = all.Max(reading => reading.Coverage.Share);
        return all.FindAll(reading => reading.Coverage.Share >= Cover * most);
    }

    private List<Reading> Fresh(List<Reading> all)
    {
        var newest = all.Max(reading => reading.AsOf);
        return all.FindAll(reading => newest.DayNumber - reading.AsOf.DayNumber <= FreshDays);
    }
}
