namespace Displacement.Figures.Wording;

/// <summary>A wording cut into tokens, read from left to right.</summary>
internal sealed class Tokens
{
    private readonly List<Token> _tokens;

    private Tokens(List<Token> tokens) => _tokens = tokens;

    /// <summary>How many tokens are already read; set it back to try another reading.</summary>
    public int Position { get; set; }

    /// <summary>Whether nothing is left.</summary>
    public bool AtEnd => Position == _tokens.Count;

    /// <summary>The next token, or null at the end.</summary>
    public Token? Next => AtEnd ? null : _tokens[Position];

    /// <summary>Folds and cuts a text.</summary>
    public static Tokens Of(string text)
    {
        var folded = Folding.Fold(text);
        var tokens = new List<Token>();
        var at = 0;
        while (at < folded.Length)
        {
            var end = EndOf(folded, at);
            var kind = char.IsAsciiDigit(folded[at]) ? TokenKind.Number : char.IsLetter(folded[at]) ? TokenKind.Word : TokenKind.Sign;
            if (kind != TokenKind.Sign || !IsSilent(folded, at))
            {
                tokens.Add(new Token(kind, folded[at..end]));
            }

            at = end;
        }

        return new Tokens(tokens);
    }

    /// <summary>Reads on past <paramref name="texts"/> if they come next.</summary>
    public bool TryTake(params ReadOnlySpan<string> texts)
    {
        if (_tokens.Count - Position < texts.Length)
        {
            return false;
        }

        for (var i = 0; i < texts.Length; i++)
        {
            if (!string.Equals(_tokens[Position + i].Text, texts[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        Position += texts.Length;
        return true;
    }

    /// <summary>The number that comes next, as written; it is read.</summary>
    public bool TryTakeNumber(out string written)
    {
        written = Next is { Kind: TokenKind.Number, Text: var text } ? text : string.Empty;
        Position += written.Length > 0 ? 1 : 0;
        return written.Length > 0;
    }

    /// <summary>The texts of all tokens, in order.</summary>
    public string[] Texts() => [.. _tokens.Select(token => token.Text)];

    /// <summary>Cuts an attached Arabic "and" off the next word, where what is left of it is a word that may follow.</summary>
    public void DetachAnd(Predicate<string> mayFollow)
    {
        if (Next is { Kind: TokenKind.Word, Text: ['و', _, ..] text } && mayFollow(text[1..]))
        {
            _tokens[Position] = new Token(TokenKind.Word, text[1..]);
        }
    }

    private static int EndOf(string text, int start)
    {
        var end = start + 1;
        if (char.IsAsciiDigit(text[start]))
        {
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsInside(text, start, end)))
            {
                end++;
            }
        }
        else if (char.IsLetter(text[start]))
        {
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }
        }

        return end;
    }

    private static bool IsInside(string text, int start, int at)
    {
        var digits = 0;
        while (at + 1 + digits < text.Length && char.IsAsciiDigit(text[at + 1 + digits]))
        {
            digits++;
        }

        return text[at] switch
        {
            '.' or ',' or '\'' or '\u066B' or '\u066C' => digits > 0,
            ' ' => digits == 3 && (at - start <= 3 || text.AsSpan(start, at - start).Contains(' ')),
            _ => false,
        };
    }

    private static bool IsSilent(string text, int at) => text[at] switch
    {
        ' ' or ';' or ':' or '\'' or '"' => true,
        ',' or '.' => at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1]),
        '-' => at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]),
        _ => false,
    };
}
