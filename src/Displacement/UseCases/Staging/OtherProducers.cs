using Displacement.Imports.Checks;

namespace Displacement.UseCases.Staging;

/// <summary>Rounds of the ledger in which another producer may have the very numbers of a file's newest rounds.</summary>
internal sealed class OtherProducers(LedgerRounds ledger)
{
    private const int MostQuestions = 200;
    private const int MostRoundsRead = 20;

    /// <summary>The pairs to compare: each newest round with the nearest round of each other producer.</summary>
    /// <param name="newest">A sample of each newest round.</param>
    public IEnumerable<(CheckedRound Here, CheckedRound There)> Of(IReadOnlyCollection<CheckedRound> newest)
    {
        var (asked, read) = (0, 0);
        foreach (var here in newest.Where(round => ledger.Any && round.Numbers.Count > 0).OrderByDescending(round => round.AsOf).ThenBy(round => round.Series.Id))
        {
            foreach (var other in ledger.Series.Values.Where(other => IsSameCount(here.Series, other)))
            {
                if (asked++ == MostQuestions || read == MostRoundsRead)
                {
                    yield break;
                }

                if (Nearest(here, other.Id) is { } round)
                {
                    read++;
                    yield return (here, ledger.NumbersOf(round, [.. here.Numbers.Keys]));
                }
            }
        }
    }

    private static bool IsSameCount(CheckedSeries here, CheckedSeries other) =>
        other.Key.Producer != here.Key.Producer
        && other.Key.Group == here.Key.Group && other.Key.Measure == here.Key.Measure && other.Key.Unit == here.Key.Unit
        && other.Key.Nature == here.Key.Nature && other.Key.Status == here.Key.Status && other.Key.Sector == here.Key.Sector;

    private LedgerRound? Nearest(CheckedRound here, int seriesId)
    {
        var (first, last) = (here.AsOf.AddDays(-SameNumbers.MostDays), here.AsOf.AddDays(SameNumbers.MostDays));
        var world = ledger.Gazetteer.World.Id;
        var near = ledger.Believed(ledger.Db.Rounds.Where(round => round.SeriesId == seriesId && round.AsOf >= first && round.AsOf <= last))
            .Where(round => round.CountryId == here.CountryId || round.CountryId == world || here.CountryId == world)
            .OrderBy(round => Math.Abs(round.AsOf.DayNumber - here.AsOf.DayNumber)).ThenByDescending(round => round.Id)
            .ToList();
        return near.Count == 0 ? null : near[0];
    }
}
