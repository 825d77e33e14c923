using Displacement.Imports.Checks;
using Displacement.People;

namespace Displacement.UseCases.Staging;

/// <summary>How many people the ledger knows to live in the places of a file: the newest baseline not after its day, else the first one after.</summary>
internal sealed class LedgerPopulations(LedgerRounds ledger)
{
    private const int MostPlaces = 20_000;
    private const int RoundsOfCountry = 4;

    /// <summary>Adds what the ledger knows of places that have no population yet.</summary>
    /// <param name="known">Populations by place; the file's own are kept.</param>
    /// <param name="numbers">The numbers to be compared with them.</param>
    public void AddTo(Dictionary<int, KnownPopulation> known, IReadOnlyCollection<GroupNumber> numbers)
    {
        if (!ledger.Any)
        {
            return;
        }

        var day = numbers.Max(number => number.AsOf);
        var places = numbers.OrderByDescending(number => number.Best).ThenBy(number => number.PlaceId).Select(number => number.PlaceId).Distinct()
            .Where(place => !known.ContainsKey(place)).Take(MostPlaces)
            .ToLookup(place => ledger.Gazetteer.ById(place)?.CountryId ?? 0);
        foreach (var group in new[] { PopulationGroup.Population.Code, PopulationGroup.Civilians.Code })
        {
            var rounds = RoundsOf(group);
            foreach (var country in places)
            {
                var about = rounds[country.Key].Concat(rounds[ledger.Gazetteer.World.Id]).Distinct()
                    .OrderBy(round => round.AsOf > day).ThenBy(round => Math.Abs(day.DayNumber - round.AsOf.DayNumber)).ThenByDescending(round => round.Id);
                AddTo(known, about.Take(RoundsOfCountry), [.. country]);
            }
        }
    }

    private void AddTo(Dictionary<int, KnownPopulation> known, IEnumerable<LedgerRound> rounds, List<int> places)
    {
        foreach (var round in rounds)
        {
            foreach (var asked in places.Where(place => !known.ContainsKey(place)).Chunk(LedgerRounds.PlacesAtOnce).ToList())
            {
                var said = ledger.NumbersOf(round, asked);
                foreach (var place in asked)
                {
                    if (said.Whole(place) is > 0 and var people)
                    {
                        known[place] = new KnownPopulation(people, said.Series.Title, round.AsOf);
                    }
                }
            }
        }
    }

    private ILookup<int, LedgerRound> RoundsOf(string group) => ledger.Series.Values
        .Where(series => series is { IsStock: true, CountsPeople: true } && series.Key.Group == group)
        .SelectMany(series => ledger.Believed(ledger.Db.Rounds.Where(round => round.SeriesId == series.Id)))
        .ToLookup(round => round.CountryId);
}
