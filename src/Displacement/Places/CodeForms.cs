namespace Displacement.Places;

/// <summary>Codes that are not as their list has them: former ones, ones with other letters of the country in front, and ones ruined by a spreadsheet.</summary>
internal sealed class CodeForms
{
    private readonly PlaceIndex _former = new();
    private readonly PlaceIndex _tails = new();

    public CodeForms(IEnumerable<Place> places)
    {
        foreach (Place place in places)
            Add(place);
    }

    public void Add(Place place)
    {
        foreach (string former in place.FormerCodes)
            _former.Add(former.Trim().ToUpperInvariant(), place);
        if (place.Code is { } code && place.Level > AdminLevel.Country && RuinedCode.Tail(code.Text) is { Length: > 0 } tail)
            _tails.Add(tail, place);
    }

    /// <summary>The one place that had the code before; null where there is none, or several.</summary>
    public Place? Former(string code, in PlaceQuery query, Gazetteer gazetteer) => Only(_former[code], query, gazetteer);

    /// <summary>The one place whose code is this with the other of its country's two prefixes: CAF11 for CF11, TD07 for TCD07.</summary>
    public static Place? Variant(string code, in PlaceQuery query, Gazetteer gazetteer)
    {
        if (query.Within is not { } within || gazetteer.CountryOf(within) is not { } country)
            return null;

        string[] prefixes = [.. new[] { country.Code?.Text }.Concat(country.OtherCodes).OfType<string>().Where(prefix => prefix.Length is 2 or 3).Order(StringComparer.Ordinal)];
        HashSet<Place> meant = [];
        foreach (string prefix in prefixes.Where(prefix => code.Length > prefix.Length && code.StartsWith(prefix, StringComparison.Ordinal) && char.IsAsciiDigit(code[prefix.Length])))
        {
            foreach (string other in prefixes.Where(other => other != prefix))
                meant.UnionWith(gazetteer.ByCode(other + code[prefix.Length..], query.Level, country.Id));
        }

        return Only([.. meant], query, gazetteer);
    }

    /// <summary>
    /// The one place whose code is this number with zeros or letters in front. Only where the country is known: a number alone says nothing
    /// of it. Never for a code that has letters (SY7), of which nobody knows how many digits are lost.
    /// </summary>
    public Place? Repaired(string code, in PlaceQuery query, Gazetteer gazetteer) =>
        query.Within is { Level: >= AdminLevel.Country } && RuinedCode.Digits(code) is { Length: > 0 } digits ? Only(_tails[digits], query, gazetteer) : null;

    private static Place? Only(Place[] places, PlaceQuery query, Gazetteer gazetteer) =>
        Array.FindAll(places, place => query.Allows(place, gazetteer)) is [Place only] ? only : null;
}
