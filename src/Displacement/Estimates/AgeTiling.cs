using Displacement.People;

namespace Displacement.Estimates;

/// <summary>Finds age bands that make up an asked band, or all ages, exactly once.</summary>
internal static class AgeTiling
{
    /// <summary>The bands that tile what is asked, from the youngest; null where none do.</summary>
    /// <param name="bands">The bands there are, each once.</param>
    /// <param name="asked">The band wanted, or null: all ages.</param>
    public static IReadOnlyList<AgeBand>? Find(IReadOnlyCollection<AgeBand> bands, AgeBand? asked)
    {
        if (bands.Count == 0 || asked is { IsNumeric: false })
        {
            return null;
        }

        return asked is null && Worded(bands) is { } worded
            ? worded
            : From([.. bands.Where(band => band.IsNumeric).OrderBy(band => band.From)], asked?.From ?? 0, asked is null ? null : asked.To);
    }

    /// <summary>Bands of which some are words are all ages together, since files name the last ones ("adulte", "agee").</summary>
    private static List<AgeBand>? Worded(IReadOnlyCollection<AgeBand> bands)
    {
        if (bands.All(band => band.IsNumeric) || !bands.Any(band => band.From == 0))
        {
            return null;
        }

        var numbered = bands.Where(band => band.IsNumeric).OrderBy(band => band.From).ToList();
        for (var i = 1; i < numbered.Count; i++)
        {
            if (numbered[i].From != numbered[i - 1].To + 1)
            {
                return null;
            }
        }

        return [.. numbered, .. bands.Where(band => !band.IsNumeric)];
    }

    private static IReadOnlyList<AgeBand>? From(List<AgeBand> bands, int start, int? end)
    {
        foreach (var band in bands.Where(band => band.From == start))
        {
            if (band.To == end)
            {
                return [band];
            }

            if (band.To is { } to && (end is null || to < end) && From(bands, to + 1, end) is { } rest)
            {
                return [band, .. rest];
            }
        }

        return null;
    }
}
