namespace Displacement.Imports;

/// <summary>Takes the mark of a footnote off the end of a cell: 1,234* · 1 234 (a) · 1,234¹ · 1234 [1] · 1,234 1/.</summary>
/// <remarks>
/// "(5)" is no such mark, for it may count something; nor are "(k)", "(m)", "(f)" and "(h)", which may be a scale, a sex or households.
/// </remarks>
internal static class FootnoteMarks
{
    private const string Raised = "*†‡§¹²³⁰⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈ";

    /// <summary>Cuts one mark off; false where there is none, or nothing before it.</summary>
    public static bool TryCut(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest)
    {
        text = CellText.Trim(text);
        var bare = text.TrimEnd(Raised);
        var length = bare.Length < text.Length ? bare.Length : text.Length - LengthOfWritten(text);
        rest = CellText.Trim(text[..length]);
        return length < text.Length && !rest.IsEmpty;
    }

    private static int LengthOfWritten(ReadOnlySpan<char> text) => text switch
    {
        [.., '(', >= 'a' and <= 'z' and not ('k' or 'm' or 'f' or 'h'), ')'] => 3,
        [.., '(', '*', ')'] => 3,
        [.., '[', (>= 'a' and <= 'z') or (>= '0' and <= '9'), ']'] => 3,
        [.., '[', >= '0' and <= '9', >= '0' and <= '9', ']'] => 4,
        [.., ' ' or '\u00A0', >= '1' and <= '9', '/'] => 3,
        _ => 0,
    };
}
