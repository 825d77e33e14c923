namespace Displacement.Imports.Checks;

/// <summary>A running count can only rise: one that fell was revised, or counts those present.</summary>
internal sealed class RunningCountFalls(Func<int, string> titleOf, NewestFindings findings)
{
    private readonly Dictionary<(int Series, int Country, DateOnly? Since), CheckedRound> last = [];

    /// <summary>Compares a count with the last one since the same day.</summary>
    /// <param name="count">The count, of the day it was said; given in the order of days and times.</param>
    /// <param name="since">The day it began; its own where nobody says.</param>
    /// <param name="ledger">Gives the ledger's last count before it.</param>
    public void Run(CheckedRound count, DateOnly since, Func<CheckedRound?> ledger)
    {
        var key = (count.Series.Id, count.CountryId, since < count.AsOf ? since : (DateOnly?)null);
        var before = last.GetValueOrDefault(key) ?? ledger();
        last[key] = count;
        foreach (var (place, number) in count.Numbers)
        {
            if (number.IsWhole && before?.Whole(place) is { } was && was > number.Best)
            {
                findings.Add(count.AsOf, was - number.Best, new Finding(
                    FindingCode.RunningCountFell,
                    Severity.Warning,
                    number.Line,
                    null,
                    $"{titleOf(place)}, {count.Series.Key.Group}: {Gap.People(was)} ({before.Day}) → {Gap.People(number.Best)} ({count.Day})"));
            }
        }
    }
}
