namespace Displacement.Imports;

/// <summary>A header that names a day beside whom it counts: "IDPs Jan-18", "Population 2020", "PDI (au 30 septembre 2018)".</summary>
internal static class DatedHeader
{
    private static readonly string[] Silent = ["as of", "as at", "(au", "au ", " on ", "until", "حتى", "بتاريخ"];

    private static readonly string[] Beginnings = ["since", "depuis le", "depuis", "à compter du", "منذ"];

    /// <summary>A header that says since when it counts, "IDPs since 1 December 2019": the first day, and its other words; null where it says none.</summary>
    public static (DateOnly Since, string Other)? Beginning(string header)
    {
        if (Read(header) is not var (day, rest) || Array.Find(Beginnings, word => rest.Contains(word, StringComparison.OrdinalIgnoreCase)) is not { } at)
        {
            return null;
        }

        rest = rest.Remove(rest.IndexOf(at, StringComparison.OrdinalIgnoreCase), at.Length).Trim(' ', '-', '_', ',', '(', ')', ':', '/');
        return rest.Length == 0 ? null : (day.AsOf, rest);
    }

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
