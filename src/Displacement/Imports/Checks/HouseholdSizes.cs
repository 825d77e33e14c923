using System.Globalization;

namespace Displacement.Imports.Checks;

/// <summary>Persons beside households of the same count: reckoned with one size, or a size that no family has.</summary>
internal sealed class HouseholdSizes(Func<int, string> titleOf, FindingLog log)
{
    private const int Enough = 10;
    private const double NearlyAll = 0.95;
    private const int LargestSize = 20;

    /// <summary>Compares the two counts of one day.</summary>
    /// <param name="households">The households.</param>
    /// <param name="persons">The persons.</param>
    public void Run(CheckedRound households, CheckedRound persons)
    {
        List<(int Place, int Line, long Households, long Persons)> both = [];
        foreach (var (place, number) in persons.Numbers)
        {
            if (number is { IsWhole: true, Best: > 0 } && households.Whole(place) is > 0 and var count)
            {
                both.Add((place, number.Line, count, number.Best));
            }
        }

        foreach (var (place, line, count, people) in both.OrderBy(one => one.Place))
        {
            if ((people < count || people / LargestSize > count) && log.Wants(FindingCode.HouseholdSizeOdd))
            {
                log.List(new Finding(FindingCode.HouseholdSizeOdd, Severity.Warning, line, null, $"{titleOf(place)}: {Gap.People(people)} / {Gap.People(count)}"));
            }
        }

        Constant(persons, both);
    }

    /// <summary>A size that nearly all rows have, to the person.</summary>
    private void Constant(CheckedRound persons, List<(int Place, int Line, long Households, long Persons)> both)
    {
        if (both.Count < Enough)
        {
            return;
        }

        var ratio = Math.Round(RobustSpread.Of([.. both.Select(one => (double)one.Persons / one.Households)]).Middle, 1);
        var same = both.Count(one => Math.Abs(one.Persons - (ratio * one.Households)) <= FigureReader.Thousandths / 2.0);
        if (ratio > 1 && same >= NearlyAll * both.Count && log.Wants(FindingCode.HouseholdSizeConstant))
        {
            log.List(new Finding(
                FindingCode.HouseholdSizeConstant,
                Severity.Info,
                Seen: string.Create(CultureInfo.InvariantCulture, $"{persons.Series.Title}, {persons.Day}, {persons.Series.Key.Group}: {ratio} ({same} / {both.Count})")));
        }
    }
}
