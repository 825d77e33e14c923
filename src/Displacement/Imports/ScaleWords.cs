using System.Text.RegularExpressions;

namespace Displacement.Imports;

/// <summary>The words with which a title, a header or a note says that its numbers are thousands or millions: "IDPs (in thousands)", "en milliers", "000s".</summary>
internal static partial class ScaleWords
{
    /// <summary>The words that say it, as they stand; null where none do. Thousands in a sentence ("thousands flee") are no scale.</summary>
    public static string? In(string text) => Stated().Match(text) is { Success: true, Value: var words } ? words.Trim() : null;

    [GeneratedRegex(
        @"\bin\s+(the\s+)?(thousands?|millions?)\b|\b(thousands?|millions?)\s+(of\s+)?(persons|people|individuals|households)\s*\)|\(\s*(thousands?|millions?|milliers|miles|millones|тыс\.?|тис\.?|млн\.?)(\s[^)]{0,12})?\s*\)"
        + @"|(?<![\d.,])['’‘`]?000s\b|\bin\s+['’‘`]?000\b|\(\s*(in\s+)?['’‘`]?000s?\s*\)|(?<!\w)[x×]\s*1[,. ]?000(,?000)?\b|\ben\s+(milliers|miles|millions|millones)\b|\b[ву]\s+(тысячах|тисячах|тыс|тис)\b|بالآلاف|بالالاف|بالألف|بالملايين|,\s*(тыс|тис)\.",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stated();
}
