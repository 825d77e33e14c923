namespace Displacement.Figures.Wording;

/// <summary>Phrases and what they mean; spelled in the source as people spell them, folded once here.</summary>
internal sealed class Phrasebook<T>
{
    private readonly List<(string[] Phrase, T Meaning)> _phrases;

    /// <summary>A book of the given phrases; a longer phrase is tried before a shorter one.</summary>
    public Phrasebook(params IEnumerable<(string Phrase, T Meaning)> phrases) => _phrases =
    [
        .. phrases.Select(entry => (Phrase: Tokens.Of(entry.Phrase).Texts(), entry.Meaning)).OrderByDescending(entry => entry.Phrase.Length),
    ];

    /// <summary>Reads one phrase off the front of <paramref name="tokens"/>, the longest that fits.</summary>
    public bool TryTake(Tokens tokens, out T meaning)
    {
        foreach (var (phrase, value) in _phrases)
        {
            if (tokens.TryTake(phrase))
            {
                meaning = value;
                return true;
            }
        }

        meaning = default!;
        return false;
    }

    /// <summary>Entries for several phrases that mean the same, phrases apart by a bar.</summary>
    public static IEnumerable<(string Phrase, T Meaning)> All(T meaning, string phrases)
        => phrases.Split('|', StringSplitOptions.TrimEntries).Select(phrase => (phrase, meaning));
}
