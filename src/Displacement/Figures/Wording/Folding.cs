using System.Globalization;
using System.Text;

namespace Displacement.Figures.Wording;

/// <summary>Spelling set aside: case, accents, Arabic vowel signs and hamza seats, kinds of blank, dash and digit.</summary>
internal static class Folding
{
    private const char Tatweel = '\u0640';

    /// <summary>The text in lower case, without marks on letters, with Western digits and plain blanks and dashes.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Whole(text).Normalize(NormalizationForm.FormD))
        {
            var category = char.GetUnicodeCategory(c);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format || c == Tatweel)
            {
                continue;
            }

            folded.Append(One(c));
        }

        return folded.ToString();
    }

    /// <summary>The text without halves of characters, which cannot be normalised.</summary>
    private static string Whole(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune);
        }

        return whole.ToString();
    }

    private static char One(char c)
    {
        var digit = Numeral.DigitOf(c);
        return digit >= 0 ? (char)('0' + digit) : c switch
        {
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
            '\u2018' or '\u2019' or '\u02BC' => '\'',
            '\u066A' => '%',
            '\u060C' => ',',
            _ => char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c),
        };
    }
}
