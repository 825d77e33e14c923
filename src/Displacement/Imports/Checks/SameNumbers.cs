using System.Globalization;

namespace Displacement.Imports.Checks;

/// <summary>The numbers of a round that stand in the ledger through another producer: one number by two routes.</summary>
internal static class SameNumbers
{
    /// <summary>Numbers up to this, in thousandths, are alike by chance.</summary>
    public const long LeastNumber = 10_000;

    /// <summary>Rounds further apart than this are of two counts.</summary>
    public const int MostDays = 60;

    private const int LeastEqual = 5;
    private const double MostOfThem = 0.8;

    /// <summary>Compares two rounds of one group.</summary>
    /// <param name="here">The round of the file, or a sample of it.</param>
    /// <param name="there">The round of the ledger.</param>
    /// <param name="log">Hears of it.</param>
    public static void Run(CheckedRound here, CheckedRound there, FindingLog log)
    {
        var (common, equal) = (0, 0);
        foreach (var (place, number) in here.Numbers)
        {
            if (number is { IsWhole: true, Best: > LeastNumber } && there.Whole(place) is > 0 and var other)
            {
                common++;
                equal += number.Best == other ? 1 : 0;
            }
        }

        if (equal >= LeastEqual && equal >= MostOfThem * common)
        {
            log.Add(new Finding(
                FindingCode.SameNumbersOtherSource,
                Severity.Warning,
                Seen: string.Create(CultureInfo.InvariantCulture, $"{here.Series.Title} ({here.Day}), {here.Series.Key.Group}: {equal} / {common}"),
                Suggestion: $"{there.Series.Title} ({there.Day})"));
        }
    }
}
