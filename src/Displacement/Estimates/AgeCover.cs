using Displacement.People;

namespace Displacement.Estimates;

/// <summary>Finds the fewest age bands that follow each other and cover an asked band, though the first and last of them may reach beyond it.</summary>
internal static class AgeCover
{
    /// <summary>Where a band without an end is taken to end, to count how far it reaches beyond.</summary>
    private const int Oldest = 120;

    /// <summary>The bands from the youngest, those that reach least far beyond; null where none cover it. A band within the asked one is whole, others are to be split.</summary>
    /// <param name="bands">The bands there are, each once.</param>
    /// <param name="asked">The band wanted.</param>
    public static IReadOnlyList<AgeBand>? Find(IReadOnlyCollection<AgeBand> bands, AgeBand asked)
    {
        List<AgeBand> numeric = [.. bands.Where(band => band.IsNumeric).OrderBy(band => band.From).ThenBy(End)];
        return numeric.Where(band => band.From <= asked.From && End(band) >= asked.From)
            .Select(first => From(numeric, first, asked)).OfType<IReadOnlyList<AgeBand>>()
            .OrderBy(chain => Beyond(chain, asked)).ThenBy(chain => chain.Count)
            .FirstOrDefault();
    }

    /// <summary>The years of a band that lie within the asked one.</summary>
    public static AgeBand Within(AgeBand band, AgeBand asked) =>
        new(Math.Max(band.From!.Value, asked.From!.Value), (band.To, asked.To) switch
        {
            (null, var to) => to,
            (var to, null) => to,
            ({ } one, { } other) => Math.Min(one, other),
        });

    private static IReadOnlyList<AgeBand>? From(List<AgeBand> bands, AgeBand first, AgeBand asked)
    {
        if (asked.To is null ? first.To is null : End(first) >= asked.To)
        {
            return [first];
        }

        return bands.Where(band => band.From == first.To + 1)
            .Select(next => From(bands, next, asked)).OfType<IReadOnlyList<AgeBand>>()
            .OrderBy(chain => Beyond(chain, asked)).ThenBy(chain => chain.Count)
            .FirstOrDefault() is { } rest ? [first, .. rest] : null;
    }

    private static int Beyond(IReadOnlyList<AgeBand> chain, AgeBand asked) =>
        asked.From!.Value - Math.Min(asked.From.Value, chain[0].From!.Value) + Math.Max(0, End(chain[^1]) - End(asked));

    private static int End(AgeBand band) => band.To ?? Oldest;
}
