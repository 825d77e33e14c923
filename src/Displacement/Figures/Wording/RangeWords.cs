namespace Displacement.Figures.Wording;

/// <summary>Reads the two ends of a range, whichever way it is worded.</summary>
internal static class RangeWords
{
    /// <summary>Below this a lower end surely leaves its scale to the upper one: "between 4 and 3 million" runs backwards, and is no 4 people.</summary>
    private const decimal SurelyShort = 100;

    private static readonly Phrasebook<bool> Opening = new(
        [.. Phrasebook<bool>.All(meaning: true, "between | from | entre | de | range | بين | ما بين | من")]);

    private static readonly Phrasebook<bool> Joint = new([.. Phrasebook<bool>.All(meaning: true, "- | to | à | إلى | الى")]);

    private static readonly Phrasebook<bool> JointAfterOpening = new(
        [.. Phrasebook<bool>.All(meaning: true, "and | et | و | - | to | à | إلى")]);

    /// <summary>Reads on past "between" and its like.</summary>
    public static bool TryTakeOpening(Tokens tokens) => Opening.TryTake(tokens, out _);

    /// <summary>Reads on past what stands between the ends.</summary>
    /// <param name="tokens">What to read from.</param>
    /// <param name="opened">Whether "between" or its like came before, so that "and" joins.</param>
    /// <param name="dash">Whether it was a plain dash.</param>
    public static bool TryTakeJoint(Tokens tokens, bool opened, out bool dash)
    {
        dash = tokens.Next is { Kind: TokenKind.Sign };
        if ((opened ? JointAfterOpening : Joint).TryTake(tokens, out _))
        {
            return true;
        }

        var before = tokens.Next;
        if (opened)
        {
            tokens.DetachAnd(_ => true);
        }

        return before != tokens.Next;
    }

    /// <summary>Gives the lower end the scale that is worded only once: "two to three million", "10-20k", "3-4,000".</summary>
    /// <param name="low">The lower end as read.</param>
    /// <param name="high">The upper end as read.</param>
    /// <param name="dash">Whether a dash joins them: only then do thousands written out reach back.</param>
    public static WordedNumber ShareScale(WordedNumber low, WordedNumber high, bool dash)
    {
        if (low.Scale != 1)
        {
            return low;
        }

        if (high.Scale > 1)
        {
            return low.Mantissa < high.Mantissa || low.Mantissa < SurelyShort ? low with { Scale = high.Scale } : low;
        }

        return dash && high.Value % 1_000 == 0 && low.Value < high.Value / 1_000 ? low with { Scale = 1_000 } : low;
    }
}
