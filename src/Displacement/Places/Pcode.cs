using System.Diagnostics.CodeAnalysis;

namespace Displacement.Places;

/// <summary>A place code: letters of a country, then digits (SY, SY07, SY0700); or a community's own code (C1003).</summary>
/// <remarks>Never read the parent from the prefix: community codes have none, and some countries break the pattern.</remarks>
public sealed record Pcode
{
    /// <summary>The longest code taken; anything longer is a name or a remark in the wrong column.</summary>
    public const int LongestText = 40;

    private Pcode(string text) => Text = text;

    /// <summary>The code in capitals, without outer blanks. Two codes are equal when this is.</summary>
    public string Text { get; }

    /// <summary>Takes letters, digits, dash, underscore, full stop, slash and single inner blanks ("ECNO APLICA" is real).</summary>
    /// <param name="text">A cell as it came; case and outer blanks do not matter.</param>
    /// <param name="code">The code, when the answer is true.</param>
    /// <returns>False for null, blank, too long, or anything without a letter or a digit, such as "-".</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Pcode? code)
    {
        string trimmed = text?.Trim() ?? "";
        code = IsCode(trimmed) ? new Pcode(trimmed.ToUpperInvariant()) : null;
        return code is not null;
    }

    /// <summary>For codes written in the program or read from its own store; use <see cref="TryParse"/> for anybody else's text.</summary>
    /// <exception cref="FormatException">The text is no code.</exception>
    public static Pcode Parse(string text) =>
        TryParse(text, out Pcode? code) ? code : throw new FormatException($"\"{text}\" is not a place code.");

    /// <summary>The same as <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    private static bool IsCode(string text)
    {
        if (text.Length > LongestText)
            return false;

        bool says = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsLetterOrDigit(c))
                says = true;
            else if (c is not ('-' or '_' or '.' or '/' or ' ') || (c == ' ' && text[i - 1] == ' '))
                return false;
        }

        return says;
    }
}
