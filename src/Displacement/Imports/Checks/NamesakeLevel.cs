using Displacement.Places;

namespace Displacement.Imports.Checks;

/// <summary>A governorate's number that was typed for the district of its name.</summary>
internal static class NamesakeLevel
{
    private const decimal NearlyAll = 0.9m;
    private const decimal Some = 0.1m;

    /// <summary>Looks at one round, beside the one before, where there is one.</summary>
    public static void Run(CheckedRound now, CheckedRound? before, Gazetteer gazetteer, FindingLog log)
    {
        foreach (var (id, number) in now.Numbers.Where(number => number.Value is { IsWhole: true, Best: > 0 }).OrderBy(number => number.Key))
        {
            if (gazetteer.ById(id) is not { Level: > AdminLevel.Governorate } place || gazetteer.ParentOf(place) is not { } parent || !AreNamesakes(place, parent))
            {
                continue;
            }

            var others = gazetteer.Children(parent).Where(child => child.Id != id).Sum(child => now.Whole(child.Id) ?? 0);
            if (others > 0 && Total(now, before, place, parent, gazetteer) is > 0 and var total && number.Best >= NearlyAll * total && others > Some * total)
            {
                log.Add(new Finding(
                    FindingCode.NamesakeLevel,
                    Severity.Warning,
                    number.Line,
                    null,
                    $"{place}: {Gap.People(number.Best)}",
                    $"{parent}: {Gap.People(total)}"));
            }
        }
    }

    /// <summary>The larger place's number: its own here, else in the round before, where this place had at most half of it.</summary>
    private static long? Total(CheckedRound now, CheckedRound? before, Place place, Place parent, Gazetteer gazetteer)
    {
        if (now.Whole(parent.Id) is { } own)
        {
            return own;
        }

        if (before?.Whole(place.Id) is not { } part)
        {
            return null;
        }

        var total = before.Whole(parent.Id) ?? gazetteer.Children(parent).Sum(child => before.Whole(child.Id) ?? 0);
        return part * 2 <= total ? total : null;
    }

    private static bool AreNamesakes(Place place, Place parent)
    {
        var names = parent.Names.Select(name => NameFolding.Fold(name.Text)).ToHashSet(StringComparer.Ordinal);
        return place.Names.Any(name => names.Contains(NameFolding.Fold(name.Text)));
    }
}
