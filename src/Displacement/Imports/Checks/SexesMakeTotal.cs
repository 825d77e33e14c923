using Displacement.Figures;
using Displacement.People;

namespace Displacement.Imports.Checks;

/// <summary>Women and men beside a stated total should make it.</summary>
internal static class SexesMakeTotal
{
    public static void Run(PlaceCells place, FindingLog log)
    {
        Dictionary<PartKey, (long? All, long? Female, long? Male, long Other, int Line)> split = [];
        foreach (var cell in place.Cells)
        {
            if (cell.Best is not { } best)
            {
                continue;
            }

            var key = cell.Part with { Sex = Sex.All };
            var sums = split.GetValueOrDefault(key);
            split[key] = cell.Part.Sex switch
            {
                Sex.All => sums with { All = (sums.All ?? 0) + best, Line = cell.Line },
                Sex.Female => sums with { Female = (sums.Female ?? 0) + best },
                Sex.Male => sums with { Male = (sums.Male ?? 0) + best },
                _ => sums with { Other = sums.Other + best },
            };
        }

        foreach (var (key, sums) in split)
        {
            if (sums is { All: { } all, Female: { } female, Male: { } male })
            {
                Compare(place, log, key, all, female + male + sums.Other, sums.Line);
            }
        }
    }

    private static void Compare(PlaceCells place, FindingLog log, PartKey key, long all, long sum, int line)
    {
        var what = key.Age is { } age ? $"{place.Title}, {age}" : place.Title;
        if (all > 0 && sum == 0)
        {
            log.Add(new Finding(FindingCode.AllZeroBreakdown, Severity.Warning, line, null, $"{what}: {Gap.People(all)}"));
            return;
        }

        Gap.Report(log, FindingCode.SexesDoNotMakeTotal, line, what, all, sum);
    }
}
