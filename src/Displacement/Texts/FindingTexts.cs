using System.Globalization;
using System.Resources;

namespace Displacement.Texts;

/// <summary>What findings say to people, in English, French and Arabic.</summary>
public static class FindingTexts
{
    private static readonly ResourceManager Resources = new("Displacement.Texts.Findings", typeof(FindingTexts).Assembly);

    /// <summary>The sentence of a finding.</summary>
    /// <param name="code">Its code, as docs/findings.md lists it.</param>
    /// <param name="seen">What was seen, or null.</param>
    /// <param name="suggestion">The suggestion, or null.</param>
    /// <param name="culture">The reader's language; English where it is none of the three.</param>
    public static string Of(string code, string? seen, string? suggestion, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(culture);
        var variant = seen is null ? "_Nothing" : suggestion?.StartsWith("--", StringComparison.Ordinal) == true ? "_Option" : string.Empty;
        var text = Resources.GetString("Finding_" + code + variant, culture) ?? Resources.GetString("Finding_" + code, culture) ?? code;
        return string.Format(culture, text, seen ?? "–", suggestion ?? string.Empty).TrimEnd();
    }
}
