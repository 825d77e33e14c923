using System.Globalization;

namespace Displacement.Files.Xlsx;

/// <summary>Workbooks write characters that XML does not allow as _x000D_, and an underscore that would look like that as _x005F_.</summary>
internal static class EscapedText
{
    private const int Length = 7;

    /// <summary>Reads a text in place.</summary>
    /// <param name="text">The text as it stands in the file.</param>
    /// <returns>Its characters; zero bytes are left out, halves of characters stay as they are written.</returns>
    public static Span<char> Decode(Span<char> text)
    {
        var at = text.IndexOf("_x");
        if (at < 0)
        {
            return text;
        }

        var written = at;
        while (at < text.Length)
        {
            if (IsEscape(text[at..], out var character))
            {
                at += Length;
                if (character != '\0')
                {
                    text[written++] = character;
                }

                continue;
            }

            text[written++] = text[at++];
        }

        return text[..written];
    }

    private static bool IsEscape(ReadOnlySpan<char> text, out char character)
    {
        character = '\0';
        if (text is not ['_', 'x', _, _, _, _, '_', ..] || !ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        character = (char)code;
        return !char.IsSurrogate(character);
    }
}
