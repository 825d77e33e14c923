namespace Displacement.Figures.Wording;

/// <summary>Shares of another figure: fractions in words, percentages, "most of".</summary>
internal static class ShareWords
{
    private const decimal Margin = 0.05m;

    private static readonly Phrasebook<decimal> Fractions = new(
    [
        .. Phrasebook<decimal>.All(1m / 2, "half | a half | one half | the half | la moitié | moitié | نصف | النصف"),
        .. Phrasebook<decimal>.All(1m / 3, "a third | one third | un tiers | le tiers | ثلث | الثلث"),
        .. Phrasebook<decimal>.All(2m / 3, "two thirds | deux tiers | les deux tiers | ثلثي | ثلثا | الثلثين"),
        .. Phrasebook<decimal>.All(1m / 4, "a quarter | one quarter | un quart | le quart | ربع | الربع"),
        .. Phrasebook<decimal>.All(3m / 4, "three quarters | trois quarts | les trois quarts | ثلاثة أرباع"),
    ]);

    private static readonly Phrasebook<bool> Percent = new(
        [.. Phrasebook<bool>.All(meaning: true, "% | per cent | percent | pour cent | في المئة | في المائة | بالمئة | بالمائة")]);

    private static readonly Phrasebook<bool> Most = new(
        [.. Phrasebook<bool>.All(meaning: true, "most | most of | the majority of | a majority of | majority of | la plupart | la majorité | معظم | أغلب | غالبية")]);

    private static readonly Phrasebook<bool> Base = new(
        [.. Phrasebook<bool>.All(meaning: true, "of | the | them | all | its | their | de | des | du | d' | d'entre | les | من | عدد | سكان | هؤلاء")]);

    private static readonly Phrasebook<bool> NoBase = new([.. Phrasebook<bool>.All(meaning: true, "of a | of one | d'un | d'une")]);

    /// <summary>Whether the words that follow name a base; "of a million" is a number that is not read here.</summary>
    public static bool IsBaseNext(Tokens tokens)
    {
        var start = tokens.Position;
        var found = !NoBase.TryTake(tokens, out _) && (Base.TryTake(tokens, out _) || tokens.Next is { Text: ['ا', 'ل', _, ..] });
        tokens.Position = start;
        return found;
    }

    /// <summary>Reads a fraction in words, or "most of", off the front.</summary>
    public static bool TryTake(Tokens tokens, Qualifier? hedge, out Share share)
    {
        share = Share.Most;
        if (hedge is null && Most.TryTake(tokens, out _))
        {
            return true;
        }

        if (!Fractions.TryTake(tokens, out var fraction))
        {
            return false;
        }

        share = Hedged(hedge ?? Qualifier.About, fraction);
        return true;
    }

    /// <summary>Reads on past a percent sign or its words.</summary>
    public static bool TryTakePercent(Tokens tokens) => Percent.TryTake(tokens, out _);

    /// <summary>A percentage's share; null above 100 %.</summary>
    public static Share? OfPercent(decimal percent, Qualifier? hedge) => percent switch
    {
        > 100 => null,
        _ when hedge is { } hedged => Hedged(hedged, percent / 100),
        _ => Share.Written(percent / 100),
    };

    /// <summary>The hedges of numbers carried over to shares, with five points for the margin.</summary>
    private static Share Hedged(Qualifier hedge, decimal n) => hedge switch
    {
        Qualifier.MoreThan => new(n, n, Math.Min(1, n + (2 * Margin))),
        Qualifier.AtLeast => new(n, n, 1),
        Qualifier.Nearly => new(Math.Max(0, n - (2 * Margin)), n, n),
        Qualifier.UpTo => new(0, n, n),
        Qualifier.FewerThan => new(Math.Max(0, n - (2 * Margin)), Math.Max(0, n - Margin), n),
        _ => Share.Rounded(n),
    };
}
