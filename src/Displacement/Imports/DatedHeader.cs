namespace Displacement.Imports;

/// <summary>A header that names a day beside whom it counts: "IDPs Jan-18", "Population 2020", "PDI (au 30 septembre 2018)".</summary>
internal static class DatedHeader
{
    private static readonly string[] Silent = ["as of", "as at", "(au", "au ", " on ", "until", "حتى", "بتاريخ"];

    /// <summary>The one day, month or year that a header names, and its other words; null where it names none, several, or nothing else.</summary>
    public static (DaySpan Day, string Other)? Read(string header)
    {
        if (!header.Any(char.IsDigit) || DateGrammar.FindIn(header) is not [var (range, words)])
        {
            return null;
        }

        var rest = header.Replace(words, " ", StringComparison.Ordinal);
        foreach (var silent in Silent)
        {
            rest = rest.Replace(silent, " ", StringComparison.OrdinalIgnoreCase);
        }

        rest = rest.Trim(' ', '-', '_', ',', '(', ')', ':', '/');
        return rest.Length == 0 ? null : (DaySpan.Of(range), rest);
    }
}
