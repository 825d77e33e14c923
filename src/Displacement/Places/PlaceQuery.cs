namespace Displacement.Places;

/// <summary>What a row says about its place. Everything null asks for nothing and matches nothing.</summary>
/// <param name="Code">A cell meant as a code, as it came.</param>
/// <param name="Name">A cell meant as a name, as it came.</param>
/// <param name="Level">The level the column is for; null when the file does not say.</param>
/// <param name="Within">The parent or any higher place it must lie under; null for anywhere.</param>
public readonly record struct PlaceQuery(string? Code, string? Name, AdminLevel? Level = null, Place? Within = null)
{
    /// <summary>Whether the place has the level and lies below <see cref="Within"/>; its names are not looked at.</summary>
    internal bool Allows(Place place, Gazetteer gazetteer) =>
        (Level is null || place.Level == Level || place.Level == AdminLevel.Area)
        && (Within is null || (place != Within && gazetteer.IsWithin(place, Within)));
}
