namespace Displacement.Imports;

/// <summary>Which texts in a column of words say nothing. Shorter than <see cref="CellWords"/>: Nan is a province.</summary>
internal static class BlankText
{
    private static readonly string[] Words =
        ["-", "–", "n/a", "#n/a", "na", "<null>", "null", "(null)", "not available", "not applicable", "non disponible", "غير متوفر"];

    /// <summary>Whether the text says nothing.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        text = CellText.Trim(text);
        if (text.IsEmpty)
        {
            return true;
        }

        if (text.Length <= 15 && text[0] is '-' or '–' or 'n' or 'N' or '#' or '<' or '(' or 'غ')
        {
            foreach (var word in Words)
            {
                if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
