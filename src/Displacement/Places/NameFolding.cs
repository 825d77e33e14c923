using System.Buffers;
using System.Globalization;
using System.Text;

namespace Displacement.Places;

/// <summary>Brings spellings of one name together: "As Suwayda'", "As-Suwayda" and "Suwayda" fold alike, and so do إدلب and ادلب.</summary>
/// <remarks>
/// A folded name is for comparing, never for showing. Transliterations stay apart (Idlib and Idleb, Hama and Hamah):
/// those are aliases. Marks are stripped only where they are decoration; in Indic or Thai script they are vowels and stay.
/// </remarks>
public static class NameFolding
{
    /// <summary>Folding a folded name changes nothing. A name without a letter or digit folds to the empty string.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string plain = Ascii.IsValid(text) ? Simplify(text) : Simplify(Decompose(text));
        if (!Ascii.IsValid(plain))
            plain = plain.Normalize(NormalizationForm.FormKD); // what stood between two marks may be gone
        return NameArticles.Drop(plain);
    }

    /// <summary>Takes out what would decompose into a blank and a mark ("´"), and what is no character and cannot be normalized.</summary>
    private static string Decompose(string text)
    {
        StringBuilder kept = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNotAssigned)
                kept.Append(' ');
            else if (!IsDropped(rune))
                kept.Append(rune);
        }

        return kept.ToString().Normalize(NormalizationForm.FormKD);
    }

    private static string Simplify(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsDropped(rune))
                continue;
            if (IsSpoken(rune))
                Append(folded, Rune.ToLowerInvariant(rune));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    private static void Append(StringBuilder folded, Rune letter)
    {
        if (Rune.GetUnicodeCategory(letter) == UnicodeCategory.DecimalDigitNumber)
            folded.Append((char)('0' + (int)Rune.GetNumericValue(letter)));
        else if (letter.Value < 0x80 || PlainLetter(letter.Value) is not { } plain)
            folded.Append(letter);
        else
            folded.Append(plain);
    }

    private static bool IsSpoken(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        <= UnicodeCategory.OtherNumber => true, // letters, marks, numbers
        _ => false,
    };

    private static bool IsDropped(Rune rune)
    {
        if (rune.IsAscii)
            return rune.Value is '\'' or '`' or '^';

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.ModifierSymbol or UnicodeCategory.Format => true,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => IsDecoration(rune.Value),
            _ => rune.IsBmp && Silent.Contains((char)rune.Value),
        };
    }

    private static bool IsDecoration(int mark) =>
        mark is < 0x0900 or (>= 0x1AB0 and < 0x1B00) or (>= 0x1DC0 and < 0x1E00) or (>= 0x20D0 and < 0x2100) or (>= 0xFE00 and < 0xFE30);

    /// <summary>Apostrophes and whatever stands for ʿayn or hamza; tatweel.</summary>
    private static readonly SearchValues<char> Silent = SearchValues.Create(
        "\u2018\u2019\u201A\u201B\u2032\u2035\u02B9\u02BA\u02BB\u02BC\u02BD\u02BE\u02BF\u02C0\u02C1\u02C8\u02CA\u02CB\u02EE" +
        "\u0294\u0295\uA78B\uA78C\uFF07\uFF40\u05F3\u07F4\u07F5\u0621\u0640");

    private static string? PlainLetter(int letter) => letter switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ø' or 'ɔ' => "o",
        'ł' => "l",
        'ı' => "i",
        'đ' or 'ð' or 'ɗ' => "d",
        'ħ' => "h",
        'ŋ' or 'ɲ' => "n",
        'ŧ' => "t",
        'ɓ' => "b",
        'ƙ' => "k",
        'ƴ' => "y",
        'ɛ' or 'ǝ' => "e",
        'ə' => "a",
        'ς' => "σ",
        'ґ' => "г",
        'ٱ' => "ا",
        'ى' or 'ی' => "ي",
        'ة' or 'ہ' or 'ە' => "ه",
        'ک' => "ك",
        _ => null,
    };
}
