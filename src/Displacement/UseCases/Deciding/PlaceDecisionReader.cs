using System.Globalization;
using Displacement.Places;

namespace Displacement.UseCases.Deciding;

/// <summary>Reads one decision of another office's table.</summary>
internal sealed class PlaceDecisionReader(Gazetteer gazetteer, DateTimeOffset now)
{
    /// <summary>The decision; null where the row makes none, with the reason.</summary>
    public PlaceAnswer? Read(Dictionary<string, string?> cells, out string? problem)
    {
        var (code, name) = (cells.GetValueOrDefault("code"), cells.GetValueOrDefault("name"));
        problem = code is null && name is null ? "it has neither a code nor a name." : null;
        int? country = null;
        if (cells.GetValueOrDefault("country") is { } text)
        {
            country = gazetteer.ByCode(text, AdminLevel.Country) is [var known] ? known.Id : null;
            problem ??= country is null ? $"the country \"{text}\" is not known." : null;
        }

        var level = Level(cells.GetValueOrDefault("level"), ref problem);
        var (kind, newLevel) = Kind(cells.GetValueOrDefault("decision"), ref problem);
        int? placeId = null;
        if (kind != PlaceAnswerKind.NotAPlace)
        {
            var place = Place(cells.GetValueOrDefault("placecode"), cells.GetValueOrDefault("placename"));
            placeId = place?.Id;
            problem ??= place is null ? $"the place \"{cells.GetValueOrDefault("placecode") ?? cells.GetValueOrDefault("placename")}\" is not known here; import its list of places first." : null;
            problem ??= newLevel <= place!.Level ? "a new place needs a level below its parent's." : null;
        }

        var when = DateTimeOffset.TryParse(cells.GetValueOrDefault("when"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : now;
        return problem is not null
            ? null
            : new PlaceAnswer(0, cells.GetValueOrDefault("source"), country, new PlaceText(code, name, level, cells.GetValueOrDefault("parent")), kind, placeId, newLevel, cells.GetValueOrDefault("by") ?? "?", when, cells.GetValueOrDefault("reason"));
    }

    private Place? Place(string? code, string? name) =>
        (code ?? name) is { } path && gazetteer.Resolve(path) is PlaceMatch.Found { By: MatchMethod.Code or MatchMethod.Name or MatchMethod.FoldedName or MatchMethod.Alias } found ? found.Place : null;

    private static AdminLevel? Level(string? text, ref string? problem)
    {
        if (text is null)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= (int)AdminLevel.Site)
        {
            return (AdminLevel)number;
        }

        problem ??= $"\"{text}\" is no level from 0 to 5.";
        return null;
    }

    private static (PlaceAnswerKind Kind, AdminLevel? Level) Kind(string? text, ref string? problem)
    {
        switch (text?.ToLowerInvariant())
        {
            case "place":
                return (PlaceAnswerKind.Place, null);
            case "ignore":
                return (PlaceAnswerKind.NotAPlace, null);
            case { } fresh when fresh.StartsWith("new ", StringComparison.Ordinal) && Level(fresh[4..], ref problem) is { } level:
                return (PlaceAnswerKind.NewPlace, level);
            default:
                problem ??= $"\"{text}\" is none of: place, ignore, new N.";
                return (PlaceAnswerKind.NotAPlace, null);
        }
    }
}
