using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Displacement.Files;

/// <summary>A word that was UTF-8, was read as an older encoding by another program, and was saved like that: "CÃ´te", "C√¥te".</summary>
/// <param name="Line">Its line, the first being 1.</param>
/// <param name="Seen">The word as it stands.</param>
/// <param name="Meant">The word as it was.</param>
public sealed record GarbledWord(int Line, string Seen, string Meant)
{
    private const int LongestWord = 60;

    /// <summary>What the first bytes of characters in UTF-8 look like in Windows' Western, Cyrillic and Arabic encodings and on an old Macintosh.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("ÃÂÄÅØÙÐÑ√ƒ≈ÿŸ–—РСГطظأ");

    private static readonly Encoding[] TakenFor = [.. new[] { 1252, 10000, 1251, 1256 }.Select(page => CodePagesEncodingProvider.Instance.GetEncoding(page)!)];

    /// <summary>The first such word of a text, or null. Words that make sense in UTF-8 by chance hardly exist.</summary>
    internal static GarbledWord? Find(string text)
    {
        var line = 1;
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && !IsBetweenWords(text[at]))
            {
                continue;
            }

            var word = text.AsSpan(start, at - start);
            if (word.Length is > 1 and <= LongestWord && word.ContainsAny(Signs) && HasLetter(word) && Meaning(word.ToString()) is { } meant)
            {
                return new GarbledWord(line, word.ToString(), meant);
            }

            line += at < text.Length && text[at] == '\n' ? 1 : 0;
            start = at + 1;
        }

        return null;
    }

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBetweenWords(char c) => c is ' ' or ',' or ';' or '\t' or '|' or '"' or '\n' or '\r';

    private static string? Meaning(string word)
    {
        foreach (var taken in TakenFor)
        {
            var bytes = taken.GetBytes(word);
            if (Utf8.IsValid(bytes) && string.Equals(taken.GetString(bytes), word, StringComparison.Ordinal))
            {
                var meant = Encoding.UTF8.GetString(bytes);
                return meant.Length < word.Length && meant.Any(char.IsLetter) ? meant : null;
            }
        }

        return null;
    }
}
