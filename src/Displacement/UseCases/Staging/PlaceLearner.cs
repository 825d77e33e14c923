using Displacement.Places;
using Displacement.Storage;

namespace Displacement.UseCases.Staging;

/// <summary>Adds places that a file names and the gazetteer lacks, to the batch and to the tree in memory.</summary>
internal sealed class PlaceLearner(Gazetteer gazetteer, LedgerWriter writer, bool provisional)
{
    private readonly HashSet<int> learned = [];
    private readonly HashSet<(int PlaceId, string Name)> names = [];

    /// <summary>How many were added.</summary>
    public int Count => learned.Count;

    /// <summary>Whether this file brought a place.</summary>
    public bool Knows(Place place) => learned.Contains(place.Id);

    /// <summary>Adds a place under its parent.</summary>
    public Place Add(string? code, AdminLevel level, Place parent, IReadOnlyList<(string Name, string Language)> called, PlaceDetails details = default)
    {
        var country = level == AdminLevel.Country ? 0 : gazetteer.CountryOf(parent)?.Id ?? 0;
        List<(string Name, string Language, string Kind)> all = [.. called.DistinctBy(name => name.Language, StringComparer.Ordinal).Select(name => (name.Name, name.Language, "primary"))];
        all.AddRange(called.Where(name => !all.Exists(known => known.Name == name.Name)).Select(name => (name.Name, name.Language, "alias")));
        var pcode = Pcode.TryParse(code, out var parsed) ? parsed : null;
        var id = writer.AddPlace(new NewPlace(
            pcode?.Text, level, country, parent.Id, all, details.Latitude, details.Longitude, details.ValidFrom, null, provisional));
        var place = new Place
        {
            Id = id,
            Code = pcode,
            Level = level,
            CountryId = level == AdminLevel.Country ? id : country,
            ParentId = parent.Id,
            Names = [.. all.Select(name => new PlaceName(name.Name, name.Language, name.Kind == "primary"))],
            Latitude = (decimal?)details.Latitude,
            Longitude = (decimal?)details.Longitude,
            ValidFrom = details.ValidFrom,
            IsProvisional = provisional,
        };
        gazetteer.Add(place);
        learned.Add(id);
        return place;
    }

    /// <summary>Keeps a further name of a place; false where it is known already.</summary>
    public bool AddName(Place place, string name, string language)
    {
        if (place.Names.Any(known => string.Equals(known.Text, name, StringComparison.Ordinal)) || !names.Add((place.Id, name)))
        {
            return false;
        }

        writer.AddName(place.Id, name, language, "alias");
        return true;
    }
}

/// <summary>What a list of places says beside code and name.</summary>
internal readonly record struct PlaceDetails(double? Latitude, double? Longitude, DateOnly? ValidFrom);
