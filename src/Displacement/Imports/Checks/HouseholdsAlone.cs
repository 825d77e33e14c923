using Displacement.Figures;

namespace Displacement.Imports.Checks;

/// <summary>Households that nobody can turn into persons: the file states no persons, and no size is known.</summary>
internal static class HouseholdsAlone
{
    /// <summary>Looks at the file's rounds; one finding for each country and group.</summary>
    public static void Run(IReadOnlyCollection<RoundMark> rounds, Func<int, bool> hasSize, Func<int, string> titleOf, FindingLog log)
    {
        var withPersons = rounds.Where(mark => mark.Series.Key.Unit == CountUnit.People).Select(mark => (mark.CountryId, mark.Series.Key.Group)).ToHashSet();
        var alone = rounds.Where(mark => mark.Series.Key.Unit == CountUnit.Households).Select(mark => (mark.CountryId, mark.Series.Key.Group)).Distinct()
            .Where(subject => !withPersons.Contains(subject) && !hasSize(subject.CountryId))
            .OrderBy(subject => subject.CountryId).ThenBy(subject => subject.Group, StringComparer.Ordinal);
        foreach (var (country, group) in alone)
        {
            log.Add(new Finding(FindingCode.HouseholdsWithoutSize, Severity.Info, Seen: $"{titleOf(country)}, {group}"));
        }
    }
}
