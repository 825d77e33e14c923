namespace Displacement.Imports;

/// <summary>What lies around the text of a cell without being part of it.</summary>
internal static class CellText
{
    /// <summary>Cuts blanks of every kind, byte order marks and invisible direction marks off both ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && IsOuter(text[start]))
        {
            start++;
        }

        var end = text.Length;
        while (end > start && IsOuter(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static bool IsOuter(char c) => c switch
    {
        '\uFEFF' or '\u200B' or '\u200E' or '\u200F' or '\u061C' => true,
        _ => char.IsWhiteSpace(c),
    };
}
