using System.Collections.Frozen;
using System.Globalization;
using Displacement.Figures.Wording;
using Displacement.People;

namespace Displacement.Imports;

/// <summary>Reads age bands as files word them: "0-4", "0 à 4 ans", "&lt;18", "moins de 18 ans", "60 et plus", "أطفال".</summary>
/// <remarks>Years are completed ones, so "under 18" ends with 17 and "over 60" begins with 61. No band ends above 130.</remarks>
internal static class AgeText
{
    private const int Oldest = 130;
    private const int LongestText = 60;

    private static readonly FrozenSet<string> Silent = Folded(
        "year|years|yr|yrs|y|yo|old|age|aged|ages|group|from|between|of|the|ans|an|âge|âgé|âgés|âgée|âgées|de|d|entre|años|año|edad|(|)|[|]"
        + "|سنة|سنوات|سنين|عاما|عام|عمر|العمر|من|بين|рік|року|роки|років|лет|год|года|від|от|вік|возраст");

    private static readonly FrozenSet<string> Between = Folded("-|to|a|à|and|et|y|through|إلى|الى|و|حتى|до|по");
    private static readonly FrozenSet<string> Below = Folded("<|under|less than|below|younger than|moins|menos|menor|menores|أقل|دون|تحت|до|младше|молодше|менше|менее");
    private static readonly FrozenSet<string> UpTo = Folded("< =|≤|up to|jusqu a|jusqu à|hasta");
    private static readonly FrozenSet<string> AtLeast = Folded("> =|≥|+|at least|au moins|al menos|على الأقل");
    private static readonly FrozenSet<string> Above = Folded(">|over|above|older than|more than|plus|más|mayores|أكثر|فوق|старше|понад|более|більше");

    private static readonly FrozenSet<string> AndOver = Folded(
        "+|plus|and over|and above|& over|& above|and older|and more|or more|or older|over|et plus|ou plus|y más|o más|et au dela"
        + "|فما فوق|فأكثر|وأكثر|وما فوق|і старше|та старше|та старші|і старші|и старше|старше");

    private static readonly FrozenSet<string> Children = Folded(
        "children|child|minors|minor|enfants|enfant|mineurs|mineur|niños|niños y niñas|niñas y niños|menores de edad|أطفال|الأطفال|طفل|діти|дітей|дитина|дети|детей");

    /// <summary>The band, or null; a bare word for children is 0–17, the one definition.</summary>
    public static AgeBand? Read(string text) => text.Length > LongestText ? null
        : AgeBand.TryParse(text) ?? (Children.Contains(Folding.Fold(text).Trim()) ? AgeBand.Children : Phrase(Tokens.Of(text.Replace('_', '-')).Texts()));

    /// <summary>A band in words, cut and folded; null where a word is left over, or where the ages are impossible.</summary>
    public static AgeBand? Phrase(IEnumerable<string> words)
    {
        var spoken = words.ToList();
        var wasAge = spoken.RemoveAll(Silent.Contains) > 0;
        var at = spoken.FindIndex(word => char.IsAsciiDigit(word[0]));
        if (at < 0 || Year(spoken[at]) is not { } first)
        {
            return null;
        }

        var before = string.Join(' ', spoken.Take(at));
        var rest = spoken.Skip(at + 1).ToList();
        return rest is [.., var last] && char.IsAsciiDigit(last[0])
            ? before.Length == 0 && Between.Contains(string.Join(' ', rest[..^1])) && Year(last) is { } end && first <= end ? new AgeBand(first, end) : null
            : One(before, first, string.Join(' ', rest), wasAge);
    }

    private static AgeBand? One(string before, int year, string after, bool wasAge) => (before, after) switch
    {
        ("", "") => wasAge ? new AgeBand(year, year) : null,
        ("", _) => AndOver.Contains(after) ? new AgeBand(year, null) : null,
        (_, "") when Below.Contains(before) => year > 0 ? new AgeBand(0, year - 1) : null,
        (_, "") when UpTo.Contains(before) => new AgeBand(0, year),
        (_, "") when AtLeast.Contains(before) => new AgeBand(year, null),
        (_, "") when Above.Contains(before) => new AgeBand(year + 1, null),
        _ => null,
    };

    private static int? Year(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year <= Oldest ? year : null;

    private static FrozenSet<string> Folded(string words) => words.Split('|').Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal);
}
