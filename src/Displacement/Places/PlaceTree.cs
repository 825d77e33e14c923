namespace Displacement.Places;

/// <summary>Which place lies under which. It holds nothing that is not sound: every place but the world has a parent above it, in its country.</summary>
internal sealed class PlaceTree
{
    private readonly Dictionary<int, Place> _byId = [];
    private readonly Dictionary<int, List<Place>> _children = [];

    public PlaceTree(Place[] places)
    {
        Place[] worlds = Array.FindAll(places, p => p.Level == AdminLevel.World);
        World = worlds.Length == 1 ? worlds[0] : throw new ArgumentException($"A gazetteer has one world, not {worlds.Length}.", nameof(places));
        foreach (Place place in places)
        {
            if (!_byId.TryAdd(place.Id, place))
                throw new ArgumentException($"Two places have the id {place.Id}.", nameof(places));
        }

        foreach (Place place in places)
        {
            if (place != World)
                Hang(place, SoundParent(place));
        }
    }

    public Place World { get; }

    public void Add(Place place)
    {
        Place parent = SoundParent(place);
        if (!_byId.TryAdd(place.Id, place))
            throw new ArgumentException($"Two places have the id {place.Id}.", nameof(place));
        Hang(place, parent);
    }

    public Place? ById(int id) => _byId.GetValueOrDefault(id);

    public IReadOnlyList<Place> Children(Place parent) => _children.TryGetValue(parent.Id, out List<Place>? children) ? children : [];

    public Place? ParentOf(Place place)
    {
        if (place.Level == AdminLevel.World)
            return null;
        if (place.ParentId is { } parent)
            return ById(parent);
        return place.Level == AdminLevel.Country ? World : CountryOf(place) ?? World;
    }

    public Place? CountryOf(Place place)
    {
        if (place.Level == AdminLevel.Country)
            return place;
        return place.CountryId == 0 ? null : ById(place.CountryId);
    }

    public bool IsWithin(Place place, Place ancestor)
    {
        if (ancestor.Level <= AdminLevel.Country)
            return ancestor.Level == AdminLevel.World || place.CountryId == ancestor.Id;

        Place? at = place;
        while (at is not null && at.Level > ancestor.Level)
            at = ParentOf(at);
        return at == ancestor;
    }

    public IEnumerable<Place> Ancestors(Place place)
    {
        for (Place? above = ParentOf(place); above is not null; above = ParentOf(above))
            yield return above;
    }

    /// <summary>The top, then what is below it down to a level, each parent before its children.</summary>
    public IEnumerable<Place> Walk(Place top, AdminLevel deepest)
    {
        Stack<Place> waiting = new([top]);
        while (waiting.TryPop(out Place? place))
        {
            yield return place;
            foreach (Place child in Children(place).Reverse())
            {
                if (child.Level <= deepest)
                    waiting.Push(child);
            }
        }
    }

    /// <summary>An area lies in its country and is nobody's child: no sum meets it.</summary>
    private void Hang(Place place, Place parent)
    {
        if (place.Level != AdminLevel.Area)
            ChildrenOf(parent).Add(place);
    }

    private List<Place> ChildrenOf(Place parent)
    {
        if (!_children.TryGetValue(parent.Id, out List<Place>? children))
            _children.Add(parent.Id, children = []);
        return children;
    }

    private Place SoundParent(Place place)
    {
        Place? parent = ParentOf(place);
        int country = place.Level == AdminLevel.Country ? place.Id : parent?.CountryId ?? 0;
        return parent is not null && parent.Level < place.Level && place.CountryId == country
            ? parent
            : throw new ArgumentException($"{place} (id {place.Id}) has no parent, or one that is not above it in the same country.", nameof(place));
    }
}
