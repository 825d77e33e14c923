using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Storage;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Diffing;

/// <summary>Finds the places that earlier rounds of a series cover and a new one does not: their older figures stay, dated.</summary>
internal sealed class UncoveredPlaces(DisplacementDb db, Counterparts counterparts)
{
    private const int RoundsAtOnce = 200;

    /// <summary>The places, each with the newest earlier round that covers it.</summary>
    /// <param name="round">The new round.</param>
    /// <param name="with">Its counterparts: what they withdraw or still say is told already.</param>
    /// <param name="covered">The places it covers.</param>
    public List<(int PlaceId, RoundInfo Last)> Of(RoundInfo round, RoundCounterparts with, HashSet<int> covered)
    {
        List<(int, RoundInfo)> found = [];
        if (round.CoversAll || counterparts[round.SeriesId].Measure != MeasureKind.Stock)
        {
            return found;
        }

        var left = db.SeriesPlaces.AsNoTracking().Where(pair => pair.SeriesId == round.SeriesId).Select(pair => pair.PlaceId).ToHashSet();
        left.ExceptWith(covered);
        foreach (var beside in with.Editions.Concat(with.Routes).Where(_ => left.Count > 0))
        {
            left.ExceptWith(PlacesOf([beside.Id]).Select(pair => pair.PlaceId));
        }

        // By day, the newest first, until no place is left.
        foreach (var rounds in counterparts.Before(round).OrderByDescending(other => other.AsOf).Chunk(RoundsAtOnce).TakeWhile(_ => left.Count > 0))
        {
            var byId = rounds.ToDictionary(other => other.Id);
            foreach (var place in PlacesOf([.. byId.Keys]).Where(pair => left.Contains(pair.PlaceId)).GroupBy(pair => pair.PlaceId).OrderBy(place => place.Key).ToList())
            {
                found.Add((place.Key, place.Select(pair => byId[pair.RoundId]).MaxBy(other => (other.AsOf, other.Id))!));
                left.Remove(place.Key);
            }
        }

        return found;
    }

    private IEnumerable<(int RoundId, int PlaceId)> PlacesOf(int[] rounds) =>
        db.Figures.AsNoTracking().Where(figure => rounds.Contains(figure.RoundId)).Select(figure => new { figure.RoundId, figure.PlaceId }).Distinct().AsEnumerable().Select(pair => (pair.RoundId, pair.PlaceId));
}
