namespace Displacement.Places;

/// <summary>Finds the place a row speaks of: by code, else by exact name, else by folded name. It never chooses between several.</summary>
/// <remarks>
/// Remembers its answers, because a file asks for the same few places over and over; places added to the gazetteer make it forget.
/// Not for several threads at once: each import has its own.
/// </remarks>
/// <param name="gazetteer">The places to look among; ended units too, since a figure belongs to the unit of its own day.</param>
public sealed class PlaceMatcher(Gazetteer gazetteer)
{
    private const int MostRemembered = 100_000;

    private readonly Dictionary<PlaceQuery, PlaceMatch> _answers = new(PlaceQueryComparer.Instance);
    private int _version = gazetteer.Version;

    /// <summary>A repeated question costs one look-up and allocates nothing.</summary>
    /// <remarks>
    /// A code that stands only at other levels than the one asked for counts as no code, and the name decides. A code at the
    /// right level but outside <see cref="PlaceQuery.Within"/> stops the search: code and parent contradict each other.
    /// By code a place may be <c>Within</c> itself; by name it must lie below.
    /// </remarks>
    public PlaceMatch Match(in PlaceQuery query)
    {
        if (_version != gazetteer.Version || _answers.Count >= MostRemembered)
        {
            _answers.Clear();
            _version = gazetteer.Version;
        }

        if (!_answers.TryGetValue(query, out PlaceMatch? answer))
            _answers.Add(query, answer = Find(query));
        return answer;
    }

    private PlaceMatch Find(PlaceQuery query)
    {
        string folded = NameFolding.Fold(query.Name ?? "");
        PlaceMatch? answer = Coded(query, folded) ?? Named(query, folded) ?? Bare(query, folded);
        return answer ?? new PlaceMatch.Unknown(new PlaceSuggestions(gazetteer, query, folded).Ranked());
    }

    private PlaceMatch? Coded(PlaceQuery query, string folded)
    {
        if (!Pcode.TryParse(query.Code, out Pcode? code))
            return null;

        IReadOnlyList<Place> hits = gazetteer.ByCode(code.Text, query.Level);
        if (hits.Count == 0)
            return OtherForm(code.Text, query, folded);

        Place[] inside = [.. hits.Where(p => query.Within is null || gazetteer.IsWithin(p, query.Within))];
        if (inside.Length > 1 && inside.Where(p => PlaceNaming.IsAlike(p, folded)).ToArray() is [Place named])
            inside = [named];
        return inside switch
        {
            [] => new PlaceMatch.Unknown(new PlaceSuggestions(gazetteer, query, folded).Ranked()),
            [{ SameAsId: { } successor }] when gazetteer.ById(successor) is { } now => ByCode(now, folded, MatchMethod.Crosswalk),
            [Place place] => ByCode(place, folded, MatchMethod.Code),
            _ => Several(inside),
        };
    }

    private PlaceMatch? Named(PlaceQuery query, string folded)
    {
        Place[] hits = Array.FindAll(gazetteer.NamedAlike(folded), p => query.Allows(p, gazetteer));
        if (Array.Exists(hits, p => p.Level != AdminLevel.Area)) // an area is meant only where no place is
            hits = Array.FindAll(hits, p => p.Level != AdminLevel.Area);
        if (hits.Length == 0)
            return null;

        string name = query.Name!.Trim();
        Place[] exact = Array.FindAll(hits, p => PlaceNaming.IsExact(p, name));
        if (exact.Length > 0)
            hits = exact;
        return hits is [Place place] ? new PlaceMatch.Found(place, PlaceNaming.Method(place, name, folded), NameDisagrees: false) : Several(hits);
    }

    /// <summary>A code that no place has as it stands, read as the one place's it can be. A name that is not that place's forbids a repair.</summary>
    private PlaceMatch.Found? OtherForm(string code, PlaceQuery query, string folded)
    {
        if (gazetteer.Forms.Former(code, query, gazetteer) is { } former)
            return ByCode(former, folded, MatchMethod.Crosswalk);
        if (CodeForms.Variant(code, query, gazetteer) is { } variant)
            return ByCode(variant, folded, MatchMethod.CodeVariant);
        return gazetteer.Forms.Repaired(code, query, gazetteer) is { } repaired
            && ByCode(repaired, folded, MatchMethod.RepairedCode) is { NameDisagrees: false } found ? found : null;
    }

    /// <summary>
    /// A name without the words around it ("Idleb Governorate", "Région de Kidal", "Донецька область"), where nothing in the country has the
    /// name as it stands, and one place alone fits.
    /// </summary>
    private PlaceMatch? Bare(PlaceQuery query, string folded)
    {
        Place? country = query.Within is { } within ? gazetteer.CountryOf(within) : null;
        if (folded.Length == 0 || Array.Exists(gazetteer.NamedAlike(folded), p => country is null || p.CountryId == country.Id))
            return null;

        string bare = BareNames.Of(query.Name!, country);
        AdminLevel? said = BareNames.LevelOf(query.Name!);
        Place[] hits = bare.Length == 0 ? [] : Array.FindAll(gazetteer.NamedBare(bare), p => query.Allows(p, gazetteer) && (said is null || p.Level == said));
        if (hits.Length > 1 && country is not null && BareNames.IsOfRegion(query.Name!, country)
            && Array.FindAll(hits, p => p.Names.Any(name => BareNames.IsOfRegion(name.Text, country))) is [Place region])
            hits = [region];
        return hits switch
        {
            [] => null,
            [Place place] => new PlaceMatch.Found(place, MatchMethod.BareName, NameDisagrees: false),
            _ => Several(hits),
        };
    }

    private PlaceMatch.Found ByCode(Place place, string folded, MatchMethod by)
    {
        if (folded.Length == 0 || PlaceNaming.IsAlike(place, folded))
            return new PlaceMatch.Found(place, by, NameDisagrees: false);

        Place? parent = gazetteer.ParentOf(place);
        Place[] namesakes = Array.FindAll(gazetteer.NamedAlike(folded), p => p.Level == place.Level && gazetteer.ParentOf(p) == parent);
        return new PlaceMatch.Found(place, by, namesakes.Length > 0 || PlaceNaming.IsUnlike(place, folded))
        {
            Namesake = namesakes is [Place only] ? only : null,
        };
    }

    private static PlaceMatch.Ambiguous Several(Place[] places) => new([.. places.OrderBy(p => p.Level).ThenBy(p => p.Id)]);
}
