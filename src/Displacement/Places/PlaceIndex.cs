namespace Displacement.Places;

/// <summary>Text to the places it stands for. Nearly every text stands for one place, so each entry is a small array.</summary>
internal sealed class PlaceIndex
{
    private readonly List<(string Text, NameShape Shape)>? _shapes;

    /// <param name="withShapes">Whether the texts are names that others may be like.</param>
    public PlaceIndex(bool withShapes = false) => _shapes = withShapes ? [] : null;

    private readonly Dictionary<string, Place[]> _places = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, Place[]>> Entries => _places;

    public Place[] this[string text] => _places.TryGetValue(text, out Place[]? places) ? places : [];

    /// <summary>The texts that may be as like a name as is asked for; a few of them are not.</summary>
    public IEnumerable<string> MayBeLike(string name, double least)
    {
        NameShape asked = NameShape.Of(name);
        foreach ((string text, NameShape shape) in _shapes ?? [])
        {
            if (asked.LikestTo(shape) >= least)
                yield return text;
        }
    }

    public void Add(string text, Place place)
    {
        if (text.Length == 0)
            return;
        if (!_places.TryGetValue(text, out Place[]? places))
        {
            _places.Add(text, [place]);
            _shapes?.Add((text, NameShape.Of(text)));
        }
        else if (Array.IndexOf(places, place) < 0)
            _places[text] = [.. places, place];
    }
}
