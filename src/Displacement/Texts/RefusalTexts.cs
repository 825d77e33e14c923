using System.Globalization;
using System.Resources;

namespace Displacement.Texts;

/// <summary>What a refusal says on a page, in English, French and Arabic: what happened and what to do there.</summary>
/// <remarks>The command line says it in its own words, which name its options.</remarks>
public static class RefusalTexts
{
    private static readonly ResourceManager Resources = new("Displacement.Texts.Refusals", typeof(RefusalTexts).Assembly);

    /// <summary>The text of a refusal, or null where it has none for pages.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="values">What it speaks of.</param>
    /// <param name="culture">The reader's language; English where it is none of the three.</param>
    public static string? Of(string key, IReadOnlyList<object> values, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(culture);
        return Resources.GetString(key, culture) is { } text ? string.Format(culture, text, [.. values]) : null;
    }
}
