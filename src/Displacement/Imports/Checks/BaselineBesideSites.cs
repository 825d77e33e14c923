using Displacement.Figures;

namespace Displacement.Imports.Checks;

/// <summary>A count of those in sites beside a baseline of the same people: the sites are inside the baseline, and are not added.</summary>
internal static class BaselineBesideSites
{
    private const int MostDays = 30;

    /// <summary>Looks at the file's rounds and those of the ledger; one finding for each operation, country and group.</summary>
    public static void Run(IReadOnlyCollection<RoundMark> here, IReadOnlyCollection<RoundMark> ledger, Func<int, string> titleOf, FindingLog log)
    {
        var all = here.Concat(ledger).Where(mark => mark.Series.IsStock).ToLookup(Subject);
        foreach (var subject in here.Select(Subject).Distinct().OrderBy(subject => subject.CountryId).ThenBy(subject => subject.ToString(), StringComparer.Ordinal))
        {
            var parts = all[subject].Where(mark => mark.Series.Key.Scope == Scope.Part).OrderByDescending(mark => mark.AsOf).ThenBy(mark => mark.Series.Id);
            var wholes = all[subject].Where(mark => mark.Series.Key.Scope == Scope.Whole).OrderBy(mark => mark.Series.Id).GroupBy(mark => mark.AsOf.DayNumber).ToDictionary(day => day.Key, day => day.First());
            var days = new SortedSet<int>(wholes.Keys);
            foreach (var part in parts.TakeWhile(_ => days.Count > 0))
            {
                if (days.GetViewBetween(part.AsOf.DayNumber - MostDays, part.AsOf.DayNumber + MostDays) is { Count: > 0 } near)
                {
                    Report(part, wholes[near.Max], titleOf, log);
                    break;
                }
            }
        }
    }

    private static void Report(RoundMark part, RoundMark whole, Func<int, string> titleOf, FindingLog log) => log.Add(new Finding(
        FindingCode.BaselineBesideSites,
        Severity.Info,
        Seen: $"{titleOf(part.CountryId)}, {part.Series.Key.Group}: {part.Series.Title} ({CheckedRound.Show(part.AsOf)})",
        Suggestion: $"{whole.Series.Title} ({CheckedRound.Show(whole.AsOf)})"));

    private static (string Producer, string Operation, int CountryId, string Group, CountUnit Unit) Subject(RoundMark mark) =>
        (mark.Series.Key.Producer, mark.Series.Key.Operation, mark.CountryId, mark.Series.Key.Group, mark.Series.Key.Unit);
}

/// <summary>A round without its figures.</summary>
/// <param name="Series">Its series.</param>
/// <param name="CountryId">The country it covers, or the world.</param>
/// <param name="AsOf">Its day.</param>
internal sealed record RoundMark(CheckedSeries Series, int CountryId, DateOnly AsOf);
