using Displacement.Figures;
using Displacement.People;

namespace Displacement.Imports.Checks;

/// <summary>Age bands that cover every age should make the stated total.</summary>
internal static class AgesMakeTotal
{
    public static void Run(PlaceCells place, FindingLog log)
    {
        Dictionary<PartKey, (long? Total, int Line, List<(AgeBand Age, long Best)>? Bands)> split = [];
        foreach (var cell in place.Cells)
        {
            if (cell.Best is not { } best)
            {
                continue;
            }

            var key = cell.Part with { Age = null };
            var known = split.GetValueOrDefault(key);
            if (cell.Part.Age is not { } age)
            {
                split[key] = known with { Total = (known.Total ?? 0) + best, Line = cell.Line };
                continue;
            }

            var bands = known.Bands ?? [];
            bands.Add((age, best));
            split[key] = known with { Bands = bands };
        }

        foreach (var (key, known) in split)
        {
            if (known is { Total: { } total, Bands: { Count: > 1 } bands })
            {
                Compare(place, log, key, total, bands, known.Line);
            }
        }
    }

    private static void Compare(PlaceCells place, FindingLog log, PartKey key, long total, List<(AgeBand Age, long Best)> bands, int line)
    {
        var what = key.Sex == Sex.All ? place.Title : $"{place.Title}, {(key.Sex == Sex.Female ? "f" : "m")}";
        var sum = bands.Sum(band => band.Best);
        if (total > 0 && sum == 0)
        {
            log.Add(new Finding(FindingCode.AllZeroBreakdown, Severity.Warning, line, null, $"{what}: {Gap.People(total)}"));
        }
        else if (CoversAllAges([.. bands.Select(band => band.Age)]))
        {
            Gap.Report(log, FindingCode.AgesDoNotMakeTotal, line, what, total, sum);
        }
    }

    /// <summary>Whether bands begin at 0, follow each other, and end with one that is open or named by a word ("agee").</summary>
    private static bool CoversAllAges(AgeBand[] bands)
    {
        var numbered = bands.Where(band => band.From is not null).OrderBy(band => band.From).ToArray();
        var next = 0;
        for (var i = 0; i < numbered.Length; i++)
        {
            if (numbered[i].From != next)
            {
                return false;
            }

            if (numbered[i].To is not { } last)
            {
                return i == numbered.Length - 1;
            }

            next = last + 1;
        }

        return numbered.Length > 0 && bands.Any(band => band.From is null && band.Label is not (null or "unknown"));
    }
}
