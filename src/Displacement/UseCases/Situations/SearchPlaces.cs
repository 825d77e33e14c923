using Displacement.Places;
using Displacement.Storage;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Situations;

/// <summary>Finds places by what a person types: a code, or a name in any script, whole or in part.</summary>
/// <param name="db">The ledger; it is only read.</param>
/// <param name="clock">Says what now is.</param>
public sealed class SearchPlaces(DisplacementDb db, TimeProvider clock)
{
    private const int None = 4;

    /// <summary>The places that fit, the likeliest first.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="known">The moment of knowledge; null: now.</param>
    /// <param name="atMost">How many to give.</param>
    public PlaceSearch Run(string text, DateTimeOffset? known = null, int atMost = 50)
    {
        ArgumentNullException.ThrowIfNull(text);
        var gazetteer = new LedgerReader(db).Places(known ?? clock.GetUtcNow());
        var folded = NameFolding.Fold(text);
        List<Place> found = [.. gazetteer.ByCode(text)];
        if (folded.Length > 0)
        {
            found.AddRange(gazetteer.FoldedNames
                .Select(entry => (Rank: Rank(entry.Key, folded), entry.Value))
                .Where(entry => entry.Rank < None)
                .SelectMany(entry => entry.Value, (entry, place) => (entry.Rank, Place: place))
                .OrderBy(hit => hit.Rank).ThenBy(hit => hit.Place.Level).ThenBy(hit => hit.Place.Name, StringComparer.Ordinal)
                .Select(hit => hit.Place));
        }

        var hits = found.Distinct().ToList();
        return hits.Count > 0
            ? new PlaceSearch([.. hits.Take(atMost)], hits.Count, false, gazetteer)
            : new PlaceSearch(Likely(text, gazetteer), 0, true, gazetteer);
    }

    /// <summary>The countries with a believed round, and how many of their places somebody ever counted; the most first.</summary>
    /// <param name="known">The moment of knowledge; null: now.</param>
    /// <param name="atMost">How many to give.</param>
    public IReadOnlyList<CountedPlace> Counted(DateTimeOffset? known = null, int atMost = 30)
    {
        var moment = known ?? clock.GetUtcNow();
        var gazetteer = new LedgerReader(db).Places(moment);
        var believed = BelievedBatches.At(db, moment);
        var countries = db.Rounds.AsNoTracking().Select(round => new { round.CountryId, round.BatchId }).Distinct().AsEnumerable()
            .Where(round => believed.ContainsKey(round.BatchId)).Select(round => round.CountryId).ToHashSet();
        return
        [
            .. db.SeriesPlaces.AsNoTracking().Select(pair => pair.PlaceId).Distinct().AsEnumerable()
                .Select(gazetteer.ById).OfType<Place>()
                .GroupBy(gazetteer.CountryOf)
                .Where(country => country.Key is { } place && (countries.Contains(place.Id) || countries.Contains(gazetteer.World.Id)))
                .Select(country => new CountedPlace(country.Key!, country.Count()))
                .OrderByDescending(country => country.Places).ThenBy(country => country.Place.Key, StringComparer.Ordinal)
                .Take(atMost),
        ];
    }

    private static int Rank(string name, string folded) =>
        name == folded ? 0
        : name.StartsWith(folded, StringComparison.Ordinal) ? 1
        : name.Contains(" " + folded, StringComparison.Ordinal) ? 2
        : name.Contains(folded, StringComparison.Ordinal) ? 3
        : None;

    private static List<Place> Likely(string text, Gazetteer gazetteer) =>
        new PlaceMatcher(gazetteer).Match(new PlaceQuery(text, text)) is PlaceMatch.Unknown unknown
            ? [.. unknown.Suggestions.Select(candidate => candidate.Place)]
            : [];
}

/// <summary>A country in which somebody counted.</summary>
/// <param name="Place">The country.</param>
/// <param name="Places">How many of its places have a figure.</param>
public sealed record CountedPlace(Place Place, int Places);

/// <summary>What a search of places found.</summary>
/// <param name="Places">The places shown.</param>
/// <param name="Found">How many fit in all.</param>
/// <param name="AreGuesses">True where nothing fits and the places are those that may have been meant.</param>
/// <param name="Gazetteer">The places as believed, to say what each lies in.</param>
public sealed record PlaceSearch(IReadOnlyList<Place> Places, int Found, bool AreGuesses, Gazetteer Gazetteer);
