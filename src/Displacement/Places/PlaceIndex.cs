namespace Displacement.Places;

/// <summary>Text to the places it stands for. Nearly every text stands for one place, so each entry is a small array.</summary>
internal sealed class PlaceIndex
{
    private readonly Dictionary<string, Place[]> _places = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, Place[]>> Entries => _places;

    public Place[] this[string text] => _places.TryGetValue(text, out Place[]? places) ? places : [];

    public void Add(string text, Place place)
    {
        if (text.Length == 0)
            return;
        if (!_places.TryGetValue(text, out Place[]? places))
            _places.Add(text, [place]);
        else if (Array.IndexOf(places, place) < 0)
            _places[text] = [.. places, place];
    }
}
