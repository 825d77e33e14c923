namespace Displacement.Places;

/// <summary>Arabic articles in a folded name, in Arabic or in Latin letters.</summary>
internal static class NameArticles
{
    private const string Arabic = "ال";

    private static readonly HashSet<string> BeforeSunLetter = new(
        ["ad", "adh", "an", "ar", "as", "ash", "at", "ath", "az", "ed", "en", "er", "es", "esh", "et", "ez"],
        StringComparer.Ordinal);

    /// <summary>Drops each word that is an article of the next, and the article written onto an Arabic word.</summary>
    /// <remarks>From the end: whether a word is an article depends on the word that follows it in the answer.</remarks>
    public static string Drop(string folded)
    {
        string[] words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int first = words.Length;
        for (int i = words.Length - 1; i >= 0; i--)
        {
            string word = WithoutPrefix(words[i]);
            if (first == words.Length || !IsArticle(word, words[first]))
                words[--first] = word;
        }

        return string.Join(' ', words, first, words.Length - first);
    }

    private static string WithoutPrefix(string word)
    {
        while (word.Length >= 4 && word.StartsWith(Arabic, StringComparison.Ordinal))
            word = word[Arabic.Length..];
        return word;
    }

    /// <summary>"ar", "as", "ash" … only before their own consonant: the "an" of "An Giang" is none.</summary>
    private static bool IsArticle(string word, string next) =>
        word is "al" or "el" or Arabic
        || (BeforeSunLetter.Contains(word) && next.StartsWith(word.AsSpan(1), StringComparison.Ordinal));
}
