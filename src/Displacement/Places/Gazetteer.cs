namespace Displacement.Places;

/// <summary>All known places as one tree, found by id, code and name. The tree comes from parents, never from the prefix of a code.</summary>
/// <remarks>Any number of threads may read it while nobody calls <see cref="Add"/>.</remarks>
public sealed class Gazetteer
{
    private readonly List<Place> _all;
    private readonly PlaceTree _tree;
    private readonly PlaceIndex _codes = new();
    private readonly Lazy<CodeForms> _forms;
    private readonly Lazy<PlaceIndex> _bare;
    private readonly Lazy<PlaceIndex> _names; // folding 33,000 places takes a while, and not every command needs it

    /// <summary>Takes the places in any order, a child before its parent too.</summary>
    /// <exception cref="ArgumentException">There is not exactly one world, an id stands twice, or a parent is missing, not above its child, or of another country.</exception>
    public Gazetteer(IEnumerable<Place> places)
    {
        _all = [.. places];
        _tree = new PlaceTree([.. _all]);
        _forms = new Lazy<CodeForms>(() => new CodeForms(_all));
        _names = new Lazy<PlaceIndex>(IndexNames);
        _bare = new Lazy<PlaceIndex>(IndexBare);
        foreach (Place place in _all)
            IndexCodes(place);
    }

    /// <summary>The root of the tree.</summary>
    public Place World => _tree.World;

    /// <summary>Every place, the world included, in the order they came.</summary>
    public IReadOnlyList<Place> All => _all;

    /// <summary>Goes up with every <see cref="Add"/>, so that whoever remembers answers knows when to forget them.</summary>
    internal int Version { get; private set; }

    internal IEnumerable<KeyValuePair<string, Place[]>> Codes => _codes.Entries;

    internal IEnumerable<KeyValuePair<string, Place[]>> FoldedNames => _names.Value.Entries;

    /// <summary>Folded names that may be as like this one as is asked for.</summary>
    internal IEnumerable<string> NamesMaybeLike(string folded, double least) => _names.Value.MayBeLike(folded, least);

    /// <summary>Takes a place learned during an import. Its parent must be known already.</summary>
    /// <exception cref="ArgumentException">As for the constructor; nothing is changed then.</exception>
    public void Add(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        _tree.Add(place);
        _all.Add(place);
        IndexCodes(place);
        if (_forms.IsValueCreated)
            _forms.Value.Add(place);
        if (_names.IsValueCreated)
            IndexNames(_names.Value, place);
        if (_bare.IsValueCreated)
            IndexBare(_bare.Value, place);
        Version++;
    }

    /// <summary>The place with this id, or null.</summary>
    public Place? ById(int id) => _tree.ById(id);

    /// <summary>The place right above; null for the world.</summary>
    public Place? ParentOf(Place place) => _tree.ParentOf(place);

    /// <summary>The country it lies in, itself for a country; null for the world.</summary>
    public Place? CountryOf(Place place) => _tree.CountryOf(place);

    /// <summary>The places right below, of whatever level, in the order they came.</summary>
    /// <param name="parent">The place above them.</param>
    /// <param name="on">Leaves out those that did not exist that day; null takes all of all times.</param>
    public IReadOnlyList<Place> Children(Place parent, DateOnly? on = null) =>
        on is { } day ? [.. _tree.Children(parent).Where(c => c.ValidOn(day))] : _tree.Children(parent);

    /// <summary>The places above, the nearest first, the world last.</summary>
    public IEnumerable<Place> Ancestors(Place place) => _tree.Ancestors(place);

    /// <summary>The place, then everything below it, each parent before its children.</summary>
    public IEnumerable<Place> DescendantsAndSelf(Place place) => _tree.Walk(place, AdminLevel.Site);

    /// <summary>The places of one level within another, itself included; units of all times.</summary>
    public IEnumerable<Place> AtLevel(Place within, AdminLevel level) => _tree.Walk(within, level).Where(p => p.Level == level);

    /// <summary>Whether the place is the ancestor or lies anywhere below it.</summary>
    public bool IsWithin(Place place, Place ancestor) => _tree.IsWithin(place, ancestor);

    /// <summary>The places with this code among their codes. More than one when neither level nor country decides (ECISLA).</summary>
    /// <param name="code">Case and outer blanks do not matter; ISO alpha-2 and alpha-3 both find a country.</param>
    /// <param name="level">Null for any.</param>
    /// <param name="countryId">Null for any.</param>
    public IReadOnlyList<Place> ByCode(string code, AdminLevel? level = null, int? countryId = null)
    {
        Place[] places = _codes[Normal(code)];
        return level is null && countryId is null
            ? places
            : Array.FindAll(places, p => (level is null || p.Level == level) && (countryId is null || p.CountryId == countryId));
    }

    /// <summary>Understands what a person types: a code (SY07, SYR, SY), WORLD, a name, or either with a level (Ninewa@1).</summary>
    /// <returns>Ambiguous when a level would be needed and is not there; never a guess.</returns>
    public PlaceMatch Resolve(string text) => TypedPlace.Resolve(this, text);

    /// <summary>The places one of whose names folds to this.</summary>
    internal Place[] NamedAlike(string folded) => _names.Value[folded];

    /// <summary>The places one of whose names is this without the words around it.</summary>
    internal Place[] NamedBare(string bare) => [.. _bare.Value[bare].Union(_names.Value[bare])];

    /// <summary>The places that a code may mean which is not as its list has it.</summary>
    internal CodeForms Forms => _forms.Value;

    private void IndexCodes(Place place)
    {
        if (place.Code is { } code)
            _codes.Add(code.Text, place);
        foreach (string other in place.OtherCodes)
            _codes.Add(Normal(other), place);
    }

    private PlaceIndex IndexNames()
    {
        PlaceIndex names = new(withShapes: true);
        foreach (Place place in _all)
            IndexNames(names, place);
        return names;
    }

    /// <summary>Only names that have words around them; the others are found as they stand.</summary>
    private PlaceIndex IndexBare()
    {
        PlaceIndex index = new();
        foreach (Place place in _all)
            IndexBare(index, place);
        return index;
    }

    private static void IndexNames(PlaceIndex index, Place place)
    {
        foreach (PlaceName name in place.Names)
            index.Add(NameFolding.Fold(name.Text), place);
    }

    private void IndexBare(PlaceIndex index, Place place)
    {
        Place? country = CountryOf(place);
        foreach (PlaceName name in place.Names.Where(name => BareNames.MayHold(name.Text, country)))
            index.Add(BareNames.Of(name.Text, country), place);
    }

    private static string Normal(string code) => code.Trim().ToUpperInvariant();
}
