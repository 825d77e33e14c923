namespace Displacement.Places;

/// <summary>The decisions believed at one moment, found by the text a row has.</summary>
public sealed class PlaceAnswers
{
    private readonly Dictionary<string, List<PlaceAnswer>> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PlaceAnswer>> byName = new(StringComparer.Ordinal);

    /// <summary>Takes the decisions in any order.</summary>
    /// <param name="answers">The decisions.</param>
    public PlaceAnswers(IEnumerable<PlaceAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        foreach (var answer in answers)
        {
            if (PlaceText.CodeKey(answer.Text.Code) is { } code)
            {
                Keep(byCode, code, answer);
            }
            else if (PlaceText.NameKey(answer.Text.Name) is { } name)
            {
                Keep(byName, name, answer);
            }
        }
    }

    /// <summary>Whether there is none, so that nobody need ask.</summary>
    public bool IsEmpty => byCode.Count + byName.Count == 0;

    /// <summary>The decision about a text: of several that fit the narrowest, then the newest; null where nobody decided.</summary>
    /// <param name="text">What a row says.</param>
    /// <param name="sources">The carrier and the producer of its file.</param>
    /// <param name="countryId">The country it lies in, or null: not known.</param>
    /// <param name="codeIsKnown">Whether a place has the code: then a decision about the name alone does not count.</param>
    public PlaceAnswer? Find(PlaceText text, IReadOnlyCollection<string> sources, int? countryId, bool codeIsKnown)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsEmpty)
        {
            return null;
        }

        var name = PlaceText.NameKey(text.Name);
        var fitting = Of(byCode, PlaceText.CodeKey(text.Code)).Where(answer => answer.Text.Name is null || PlaceText.NameKey(answer.Text.Name) == name)
            .Concat(codeIsKnown ? [] : Of(byName, name))
            .Where(answer => Fits(answer, text, sources, countryId));
        return fitting.OrderByDescending(answer => answer.Narrowness).ThenByDescending(answer => answer.Id).FirstOrDefault();
    }

    private static bool Fits(PlaceAnswer answer, PlaceText text, IReadOnlyCollection<string> sources, int? countryId) =>
        (answer.Source is null || sources.Contains(answer.Source, StringComparer.OrdinalIgnoreCase))
        && (answer.CountryId is null || answer.CountryId == countryId)
        && (answer.Text.Level is null || answer.Text.Level == text.Level)
        && (answer.Text.Parent is null || PlaceText.NameKey(answer.Text.Parent) == PlaceText.NameKey(text.Parent));

    private static List<PlaceAnswer> Of(Dictionary<string, List<PlaceAnswer>> index, string? key) =>
        key is not null && index.TryGetValue(key, out var found) ? found : [];

    private static void Keep(Dictionary<string, List<PlaceAnswer>> index, string key, PlaceAnswer answer)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        list.Add(answer);
    }
}
