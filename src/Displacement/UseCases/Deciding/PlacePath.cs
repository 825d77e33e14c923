using Displacement.Places;

namespace Displacement.UseCases.Deciding;

/// <summary>Names a place so that another ledger finds it.</summary>
internal static class PlacePath
{
    /// <summary>Its code, with its level where several places have it; without a code its name, level and parent.</summary>
    public static string Of(Place place, Gazetteer gazetteer)
    {
        var key = place.Key;
        if (gazetteer.Resolve(key) is PlaceMatch.Found found && found.Place == place)
        {
            return key;
        }

        return place.Code is { } code
            ? FormattableString.Invariant($"{code.Text}@{(int)place.Level}")
            : gazetteer.ParentOf(place) is { } parent ? $"{Of(parent, gazetteer)}/{key}" : key;
    }
}
