using Displacement.Estimates;
using Displacement.Places;
using Displacement.Reports.Districts;

namespace Displacement.UseCases.Reporting;

/// <summary>Finds what the series of a figure said in its round before. Another series' number is no change.</summary>
/// <param name="now">The answers of the asked day.</param>
internal sealed class EarlierRound(GroupAnswers now)
{
    /// <summary>The earlier figures of places that have one to compare with.</summary>
    public IReadOnlyDictionary<int, EarlierFigure> Of(IReadOnlyList<Place> places, IReadOnlyDictionary<(int PlaceId, Subject Subject), Estimate> estimates)
    {
        Dictionary<int, EarlierFigure> earlier = [];
        var winners = places.DistinctBy(place => place.Id)
            .Select(place => estimates[(place.Id, Subject.Displaced)])
            .Where(estimate => !estimate.HoldsOthers)
            .Select(estimate => estimate.Winner)
            .OfType<Reading>()
            .Where(winner => winner.Series is not null)
            .ToLookup(winner => winner.Series!.Id);
        foreach (var (series, newest) in now.Series.Where(one => winners.Contains(one.Series.Id)))
        {
            var before = now.On(newest.AddDays(-1), series.Producer.Name);
            foreach (var winner in winners[series.Id])
            {
                if (before.Everybody(winner.Place) is { HoldsOthers: false } then && Match(then, winner) is { } same)
                {
                    earlier[winner.Place.Id] = new EarlierFigure(same.Quantity.Best, same.AsOf);
                }
            }
        }

        return earlier;
    }

    /// <summary>The same series' earlier number of the same kind and the same places; a figure carried forward has no earlier one here.</summary>
    private static Reading? Match(Estimate before, Reading winner) =>
        ((Reading?[])[before.Winner, .. before.Alternatives]).OfType<Reading>().FirstOrDefault(reading =>
            reading.Kind == winner.Kind
            && reading.AsOf < winner.AsOf
            && reading.Newest < winner.Newest
            && Comparing.AreAlike(reading, winner));
}
