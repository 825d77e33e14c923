using Displacement.Figures;
using Displacement.Sources;

namespace Displacement.Estimates;

/// <summary>A named, versioned rule that picks one reading of a place: nothing is averaged and nothing is added.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version: a rule that changes gets a new one.</param>
/// <param name="Floor">The lowest reliability that counts like any other; below it a source loses as an exercise does.</param>
/// <param name="FreshDays">Readings at most this many days older than the newest are compared by reliability and bounds.</param>
/// <param name="Cover">Readings that cover at least this share of their places come before others.</param>
public sealed record SelectionRule(string Name, int Version, Reliability Floor, int FreshDays, decimal Cover)
{
    /// <summary>The shipped rule (docs/methods/facts.md).</summary>
    public static SelectionRule Shipped { get; } = new("standard", 1, Reliability.D, 30, 0.9m);

    /// <summary>"standard/1": how reports and explanations name it.</summary>
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
        foreach (var (step, keep) in Steps(decided))
        {
            var kept = keep(left);
            if (kept.Count > 0 && kept.Count < left.Count)
            {
                left = kept;
            }

            if (left.Count == 1)
            {
                return (left[0], step);
            }
        }

        return (left.MinBy(Identifier, StringComparer.Ordinal)!, "identifier");
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

    private IEnumerable<(string Step, Func<List<Reading>, List<Reading>> Keep)> Steps(int? decided)
    {
        yield return ("decision", all => decided is null ? all : all.FindAll(reading => reading.Series?.Id == decided));
        yield return ("real", all => Least(all, reading => reading.SourceKind == SourceKind.Real && reading.Reliability <= Floor ? 0 : 1));
        yield return ("exercise", all => Least(all, reading => (int)reading.SourceKind));
        yield return ("ceiling", all => Least(all, reading => reading.Quantity.IsCeiling ? 1 : 0));
        yield return ("nature", all => Least(all, reading => reading.Nature is Nature.Observed or Nature.Estimated ? 0 : 1));
        yield return ("scope", all => Least(all, reading => reading.Scope == Scope.Part ? 1 : 0));
        yield return ("coverage", all => all.FindAll(reading => reading.Coverage.Share >= Cover));
        yield return ("newest", Fresh);
        yield return ("reliability", all => Least(all, reading => (int)reading.Reliability));
        yield return ("bounds", all => Least(all, reading => reading.IsNarrow ? 0 : 1));
        yield return ("day", all => Least(all, reading => -reading.AsOf.DayNumber));
        yield return ("places", all => Least(all, reading => -reading.Coverage.Share));
        yield return ("own", all => Least(all, reading => (int)reading.Kind));
    }

    private List<Reading> Fresh(List<Reading> all)
    {
        var newest = all.Max(reading => reading.AsOf);
        return all.FindAll(reading => newest.DayNumber - reading.AsOf.DayNumber <= FreshDays);
    }
}
