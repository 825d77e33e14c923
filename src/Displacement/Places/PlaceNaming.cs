namespace Displacement.Places;

/// <summary>How a given name stands to the names of one place.</summary>
internal static class PlaceNaming
{
    private const double Unlike = 0.5;

    public static bool IsExact(Place place, string name) => place.Names.Any(n => string.Equals(n.Text, name, StringComparison.Ordinal));

    public static bool IsAlike(Place place, string folded) =>
        folded.Length > 0 && place.Names.Any(n => string.Equals(NameFolding.Fold(n.Text), folded, StringComparison.Ordinal));

    /// <summary>The surest way by which the name hits the place.</summary>
    public static MatchMethod Method(Place place, string name, string folded)
    {
        PlaceName[] primary = [.. place.Names.Where(n => n.IsPrimary)];
        if (primary.Any(n => string.Equals(n.Text, name, StringComparison.Ordinal)))
            return MatchMethod.Name;
        return primary.Any(n => string.Equals(NameFolding.Fold(n.Text), folded, StringComparison.Ordinal)) ? MatchMethod.FoldedName : MatchMethod.Alias;
    }

    /// <summary>Whether nobody would confuse the name with the place's own in the same script. A name in another script is not judged.</summary>
    public static bool IsUnlike(Place place, string folded)
    {
        string[] comparable = [.. place.Names.Select(n => NameFolding.Fold(n.Text)).Where(own => Script(own) == Script(folded))];
        return comparable.Length > 0 && Array.TrueForAll(comparable, own => Likeness.Of(own, folded) < Unlike);
    }

    public static double Likest(Place place, string folded) =>
        place.Names.Select(n => Likeness.Of(NameFolding.Fold(n.Text), folded)).DefaultIfEmpty().Max();

    /// <summary>Enough to tell Latin, Cyrillic and Arabic apart.</summary>
    private static int Script(string folded) => folded.FirstOrDefault(char.IsLetter) is var letter && letter < 0x370 ? 0 : letter >> 8;
}
