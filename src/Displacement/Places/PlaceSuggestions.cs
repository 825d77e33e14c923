namespace Displacement.Places;

/// <summary>What may have been meant by a query that nothing fits.</summary>
internal sealed class PlaceSuggestions(Gazetteer gazetteer, PlaceQuery query, string folded)
{
    private const int Most = 5;
    private const int ShortestMisspeltCode = 4; // every ISO code is one letter from another
    private const double LeastLikeness = 0.6;
    private const double SameNameElsewhere = 0.75;

    private readonly Dictionary<Place, PlaceCandidate> _candidates = [];

    public PlaceCandidate[] Ranked()
    {
        if (Pcode.TryParse(query.Code, out Pcode? code))
            AddCodes(code.Text);
        if (folded.Length > 0)
            AddNames();
        return [.. _candidates.Values.OrderByDescending(c => c.Score).ThenBy(c => c.Place.Level).ThenBy(c => c.Place.Id).Take(Most)];
    }

    private void AddCodes(string code)
    {
        foreach (Place place in gazetteer.ByCode(code))
            Offer(place, 1, MatchMethod.Code);
        if (code.Length < ShortestMisspeltCode)
            return;

        foreach ((string known, Place[] places) in gazetteer.Codes)
        {
            if (!Likeness.IsOneStepApart(code, known))
                continue;
            foreach (Place place in places.Where(InScope))
                Offer(place, Misspelt(code, known, place), MatchMethod.Code);
        }
    }

    /// <summary>A lost character is likelier than an exchanged one, and that likelier than one too many; the name, if any, has its say.</summary>
    private double Misspelt(string code, string known, Place place)
    {
        double score = 0.85 + (0.05 * (known.Length - code.Length));
        return folded.Length == 0 ? score : (score + PlaceNaming.Likest(place, folded)) / 2;
    }

    private void AddNames()
    {
        foreach (Place place in gazetteer.NamedAlike(folded))
            Offer(place, SameNameElsewhere, PlaceNaming.Method(place, query.Name!.Trim(), folded));
        foreach (string known in gazetteer.NamesMaybeLike(folded, LeastLikeness))
        {
            double likeness = Likeness.Of(known, folded);
            if (likeness < LeastLikeness)
                continue;
            foreach (Place place in gazetteer.NamedAlike(known).Where(InScope))
                Offer(place, likeness, null);
        }
    }

    private bool InScope(Place place) => query.Allows(place, gazetteer);

    private void Offer(Place place, double score, MatchMethod? by)
    {
        if (!_candidates.TryGetValue(place, out PlaceCandidate? known) || known.Score < score)
            _candidates[place] = new PlaceCandidate(place, score, by ?? known?.By);
    }
}
