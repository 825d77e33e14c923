using Displacement.Places;

namespace Displacement.UseCases.Deciding;

/// <summary>What may be meant by a text, best first.</summary>
internal static class PlaceCandidates
{
    private const int Most = 5;

    /// <summary>Places of the code at whatever level, those that fit the name, and those that are alike.</summary>
    public static IReadOnlyList<PlaceCandidate> Of(PlaceText text, Place? within, Gazetteer gazetteer)
    {
        var matcher = new PlaceMatcher(gazetteer);
        var scope = within is not null && text.Level is { } level && within.Level >= level ? gazetteer.CountryOf(within) : within;
        List<PlaceCandidate> found = [];
        if (text.Code is { } code)
        {
            found.AddRange(gazetteer.ByCode(code, null, scope is null ? null : gazetteer.CountryOf(scope)?.Id).Select(place => new PlaceCandidate(place, place.Level == text.Level || text.Level is null ? 1 : 0.7, MatchMethod.Code)));
        }

        found.AddRange(Matches(matcher, new PlaceQuery(RuinedCode.IsScientific(text.Code ?? string.Empty) ? null : text.Code, text.Name, text.Level, scope)));
        found.AddRange(Matches(matcher, new PlaceQuery(null, text.Name, text.Level, scope)));
        return [.. found.GroupBy(candidate => candidate.Place).Select(same => same.MaxBy(candidate => candidate.Score)!).OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Place.Level).ThenBy(candidate => candidate.Place.Id).Take(Most)];
    }

    private static IEnumerable<PlaceCandidate> Matches(PlaceMatcher matcher, PlaceQuery query) => matcher.Match(query) switch
    {
        PlaceMatch.Found { Namesake: { } namesake } found => [new(found.Place, 1, found.By), new(namesake, 0.95, MatchMethod.Name)],
        PlaceMatch.Found found => [new(found.Place, found.By == MatchMethod.Code ? 1 : 0.95, found.By)],
        PlaceMatch.Ambiguous several => several.Candidates.Select(place => new PlaceCandidate(place, 0.9, query.Name is null ? MatchMethod.Code : MatchMethod.Name)),
        PlaceMatch.Unknown unknown => unknown.Suggestions,
        _ => [],
    };
}
