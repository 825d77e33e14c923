using Displacement.Places;

namespace Displacement.Imports.Checks;

/// <summary>Within a round, a place far beyond its siblings of the same level, reckoned in factors.</summary>
internal sealed class Outliers(Gazetteer gazetteer, FindingLog log)
{
    private const int Most = 20;
    private const int Enough = 12;
    private const double UsualDistances = 4.5;
    private const double LeastFactor = 10;
    private int count;

    /// <summary>Looks at one round; countries are never compared.</summary>
    public void Run(CheckedRound round)
    {
        var levels = round.Numbers
            .Where(number => number.Value is { IsWhole: true, Best: > 0 })
            .Select(number => (Place: gazetteer.ById(number.Key), number.Value.Best, number.Value.Line))
            .Where(one => one.Place is { Level: > AdminLevel.Country })
            .GroupBy(one => (one.Place!.CountryId, one.Place.Level))
            .OrderBy(level => level.Key.CountryId).ThenBy(level => level.Key.Level);
        foreach (var level in levels)
        {
            Run(round, [.. level.Select(one => (one.Place!, one.Best, one.Line))]);
        }
    }

    private void Run(CheckedRound round, List<(Place Place, long Best, int Line)> siblings)
    {
        if (siblings.Count < Enough)
        {
            return;
        }

        var spread = RobustSpread.Of([.. siblings.Select(one => Math.Log(one.Best))]);
        var limit = Math.Max(Math.Log(LeastFactor), UsualDistances * spread.Usual);
        var usual = (long)Math.Exp(spread.Middle);
        foreach (var (place, best, line) in siblings.Where(one => IsFar(one.Best)).OrderByDescending(one => Math.Abs(Math.Log(one.Best) - spread.Middle)).ThenBy(one => one.Place.Id))
        {
            if (log.Wants(FindingCode.Outlier) && count++ < Most)
            {
                log.List(new Finding(FindingCode.Outlier, Severity.Info, line, null, $"{place}, {round.Series.Key.Group}: {Gap.People(best)}", Gap.People(usual / FigureReader.Thousandths * FigureReader.Thousandths)));
            }
        }

        bool IsFar(long best) => Math.Abs(Math.Log(best) - spread.Middle) > limit && Math.Abs(best - usual) >= RoundJumps.LeastChange;
    }
}
