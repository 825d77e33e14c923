using Displacement.Figures;

namespace Displacement.Estimates;

/// <summary>Finds one fact that reached us by several ways, of which some leave parts of its key unstated (docs/methods/facts.md).</summary>
/// <remarks>Only here does <em>unstated</em> meet anything: the same number for the same place, group and day is heard once, with all its cells.</remarks>
internal static class Echoes
{
    /// <summary>The readings, each fact once; the way that states most speaks for it.</summary>
    /// <param name="readings">Readings of one place.</param>
    public static IReadOnlyList<Reading> Merge(List<Reading> readings)
    {
        if (readings.Count(IsOwn) < 2)
        {
            return readings;
        }

        List<Reading> left = [];
        Dictionary<Reading, List<Reading>> echoes = new(ReferenceEqualityComparer.Instance);
        foreach (var reading in readings.OrderBy(Unstated).ThenBy(reading => reading.Series?.Identity, StringComparer.Ordinal))
        {
            if (IsOwn(reading) && left.Find(other => IsOwn(other) && IsEcho(other, reading)) is { } fuller)
            {
                echoes.TryAdd(fuller, []);
                echoes[fuller].Add(reading);
            }
            else
            {
                left.Add(reading);
            }
        }

        return echoes.Count == 0 ? readings : left.ConvertAll(reading => echoes.TryGetValue(reading, out var others) ? With(reading, others) : reading);
    }

    private static bool IsOwn(Reading reading) => reading is { Kind: ReadingKind.Own, Series: not null };

    /// <summary>Another series that says the same, whose stated parts do not contradict.</summary>
    private static bool IsEcho(Reading fuller, Reading other)
    {
        var (mine, theirs) = (fuller.Series!, other.Series!);
        return mine.Id != theirs.Id
            && fuller.Quantity.Best == other.Quantity.Best
            && fuller.AsOf == other.AsOf
            && mine.Key.Group == theirs.Key.Group
            && mine.Key.Nature == theirs.Key.Nature
            && fuller.SourceKind == other.SourceKind
            && (mine.Key.Producer == theirs.Key.Producer || theirs.ProducerAssumed || theirs.Key.Producer == SeriesKey.Unstated)
            && Meets(mine.Key.Operation, theirs.Key.Operation)
            && Meets(mine.Key.Assessment, theirs.Key.Assessment)
            && (mine.Key.Scope == theirs.Key.Scope || theirs.Key.Scope == Scope.Unstated);
    }

    private static bool Meets(string fuller, string other) => fuller == other || other == SeriesKey.Unstated;

    private static int Unstated(Reading reading) => reading.Series is not { } series
        ? int.MaxValue
        : (series.ProducerAssumed || series.Key.Producer == SeriesKey.Unstated ? 1 : 0)
            + (series.Key.Operation == SeriesKey.Unstated ? 1 : 0)
            + (series.Key.Assessment == SeriesKey.Unstated ? 1 : 0)
            + (series.Key.Scope == Scope.Unstated ? 1 : 0);

    private static Reading With(Reading reading, List<Reading> others) => reading with
    {
        Echoes = others,
        Explanation = new Explanation
        {
            Kind = ExplanationKind.Chosen,
            Quantity = reading.Quantity,
            Place = reading.Place,
            Source = reading.Series!.Producer.Name,
            AsOf = reading.AsOf,
            Notes = ["echo"],
            Children = [reading.Explanation, .. others.Select(other => other.Explanation with { Notes = [.. other.Explanation.Notes, "echo"] })],
        },
    };
}
