using Displacement.Places;

namespace Displacement.Imports.Checks;

/// <summary>A country's total over the places that two rounds of a series share, against the round before.</summary>
internal static class RoundTotalJump
{
    private const double LeastFactor = 2;
    private const int LeastPlaces = 3;

    /// <summary>Compares the two rounds; places of one level only, so that nothing is added to its parts.</summary>
    public static void Run(CheckedRound before, CheckedRound now, Gazetteer gazetteer, NewestFindings findings)
    {
        Dictionary<(int Country, AdminLevel Level), (long Was, long Now, int Places)> sums = [];
        foreach (var (id, number) in now.Numbers)
        {
            if (number.IsWhole && before.Whole(id) is { } was && gazetteer.ById(id) is { Level: > AdminLevel.Country } place)
            {
                var known = sums.GetValueOrDefault((place.CountryId, place.Level));
                sums[(place.CountryId, place.Level)] = (known.Was + was, known.Now + number.Best, known.Places + 1);
            }
        }

        foreach (var country in sums.GroupBy(sum => sum.Key.Country).OrderBy(country => country.Key))
        {
            var (_, (was, total, places)) = country.OrderByDescending(sum => sum.Value.Places).ThenBy(sum => sum.Key.Level).First();
            if (places >= LeastPlaces && Math.Abs(total - was) >= RoundJumps.LeastChange && IsFar(was, total))
            {
                var name = gazetteer.ById(country.Key)?.ToString() ?? string.Empty;
                findings.Add(now.AsOf, Math.Abs(total - was), new Finding(
                    FindingCode.RoundTotalJump,
                    Severity.Warning,
                    Seen: $"{name}, {now.Series.Key.Group}, {places}: {Gap.People(was)} ({before.Day}) → {Gap.People(total)} ({now.Day})",
                    Suggestion: was > 0 && total > 0 ? RoundJumps.Digits(was, total) : null));
            }
        }
    }

    private static bool IsFar(long was, long now) => Math.Max(was, now) >= LeastFactor * Math.Min(was, now);
}
