namespace Displacement.Imports.Checks;

/// <summary>More displaced people, returnees or refugees in a place than people are known to live there.</summary>
internal static class DisplacedAbovePopulation
{
    /// <summary>Compares a group's largest number in each place with the population known there.</summary>
    public static void Run(IEnumerable<GroupNumber> numbers, IReadOnlyDictionary<int, KnownPopulation> populations, Func<int, string> titleOf, FindingLog log)
    {
        var above = numbers
            .Where(number => populations.TryGetValue(number.PlaceId, out var people) && number.Best > people.Best && Gap.IsLarge(people.Best, number.Best))
            .OrderByDescending(number => number.Best - populations[number.PlaceId].Best).ThenBy(number => number.PlaceId).ThenBy(number => number.Group, StringComparer.Ordinal);
        foreach (var number in above)
        {
            if (log.Wants(FindingCode.DisplacedAbovePopulation))
            {
                var people = populations[number.PlaceId];
                log.List(new Finding(
                    FindingCode.DisplacedAbovePopulation,
                    Severity.Warning,
                    number.Line,
                    null,
                    $"{titleOf(number.PlaceId)}, {number.Group}, {CheckedRound.Show(number.AsOf)}: {Gap.People(number.Best)} > {Gap.People(people.Best)}",
                    $"{people.Source}, {CheckedRound.Show(people.AsOf)}"));
            }
        }
    }
}

/// <summary>The largest number that a file has of a group in a place.</summary>
/// <param name="PlaceId">The place.</param>
/// <param name="Group">The group.</param>
/// <param name="AsOf">Its day.</param>
/// <param name="Best">The number in thousandths.</param>
/// <param name="Line">Its line.</param>
internal sealed record GroupNumber(int PlaceId, string Group, DateOnly AsOf, long Best, int Line);

/// <summary>How many people are known to live in a place.</summary>
/// <param name="Best">The number in thousandths.</param>
/// <param name="Source">Who counted them.</param>
/// <param name="AsOf">For which day.</param>
internal sealed record KnownPopulation(long Best, string Source, DateOnly AsOf);
