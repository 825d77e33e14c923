using Displacement.Figures;
using Displacement.Imports.Checks;

namespace Displacement.UseCases.Staging;

/// <summary>The order in which a file's rounds are checked: series by series and country by country, from the oldest day to the newest, households before persons.</summary>
internal sealed class RoundOrder
{
    /// <summary>Above so many figures without a breakdown the older rounds of a series are left out.</summary>
    private const long EnoughFigures = 100_000;

    private const int LeastRounds = 2;

    private readonly List<RoundEntry> all;
    private readonly Dictionary<int, CheckedSeries> series;
    private readonly HashSet<int> newest;

    public RoundOrder(IReadOnlyCollection<RoundEntry> rounds, Dictionary<int, CheckedSeries> series)
    {
        this.series = series;
        Dictionary<SeriesKey, int> families = [];
        foreach (var id in rounds.Select(round => round.SeriesId).Distinct().Order())
        {
            families.TryAdd(series[id].Key with { Unit = CountUnit.People }, families.Count);
        }

        all =
        [
            .. rounds
                .OrderBy(round => families[series[round.SeriesId].Key with { Unit = CountUnit.People }])
                .ThenBy(round => round.CountryId)
                .ThenBy(round => round.Latest.AsOf)
                .ThenBy(round => round.Latest.Until)
                .ThenByDescending(round => series[round.SeriesId].Key.Unit)
                .ThenBy(round => round.Number, StringComparer.Ordinal)
                .ThenBy(round => round.Id),
        ];
        newest = [.. all.GroupBy(round => (round.SeriesId, round.CountryId)).Select(one => one.Last().Id)];
    }

    /// <summary>The rounds without their figures, each day once.</summary>
    public IReadOnlyCollection<RoundMark> Marks => [.. all.Select(round => new RoundMark(series[round.SeriesId], round.CountryId, round.Latest.AsOf)).Distinct()];

    /// <summary>Whether no later round of the series and country is in the file.</summary>
    public bool IsNewest(RoundEntry round) => newest.Contains(round.Id);

    /// <summary>The rounds to check: all of them where places have a breakdown or the file is small, else the newest of each series.</summary>
    /// <param name="figures">How many figures the file has.</param>
    public IEnumerable<RoundEntry> Selected(long figures)
    {
        if (figures <= EnoughFigures || all.Exists(round => round.NeedsChecks))
        {
            return all;
        }

        var each = (int)Math.Max(LeastRounds, EnoughFigures * all.Count / figures / newest.Count);
        var kept = all.GroupBy(round => (round.SeriesId, round.CountryId)).SelectMany(one => one.TakeLast(each)).Select(round => round.Id).ToHashSet();
        return all.Where(round => kept.Contains(round.Id));
    }
}
