using System.Globalization;

namespace Displacement.Places;

/// <summary>A place as a person types it on a command line or into a search box.</summary>
internal static class TypedPlace
{
    public static PlaceMatch Resolve(Gazetteer gazetteer, string text)
    {
        string typed = text.Trim();
        if (string.Equals(typed, Place.WorldKey, StringComparison.OrdinalIgnoreCase))
            return new PlaceMatch.Found(gazetteer.World, MatchMethod.Code, NameDisagrees: false);

        Place? within = null;
        int slash = typed.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && Resolve(gazetteer, typed[..slash]) is PlaceMatch.Found parent)
        {
            within = parent.Place;
            typed = typed[(slash + 1)..].Trim();
        }

        AdminLevel? level = TakeLevel(ref typed);
        string? name = gazetteer.ByCode(typed, level).Count > 0 ? null : typed; // a code need not be its own name
        return new PlaceMatcher(gazetteer).Match(new PlaceQuery(typed, name, level, within));
    }

    private static AdminLevel? TakeLevel(ref string typed)
    {
        int at = typed.LastIndexOf('@');
        if (at < 0 || !int.TryParse(typed.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            || !Enum.IsDefined((AdminLevel)number))
            return null;

        typed = typed[..at].TrimEnd();
        return (AdminLevel)number;
    }
}
