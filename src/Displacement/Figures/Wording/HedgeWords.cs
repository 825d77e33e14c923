namespace Displacement.Figures.Wording;

/// <summary>The words before or after a number that bend its bounds, and how.</summary>
internal static class HedgeWords
{
    /// <summary>Hedges that stand before a number.</summary>
    public static Phrasebook<Qualifier> Before { get; } = new(
    [
        .. All(Qualifier.About, "about | some | around | roughly | approximately | approx | circa | ca | c | estimated | an estimated | ~ | ≈"),
        .. All(Qualifier.About, "environ | quelque | quelques | à peu près | autour de | approximativement | حوالي | نحو | زهاء | ما يقدر بـ | تقريبا"),
        .. All(Qualifier.About, "unos | unas | alrededor de | cerca de | aproximadamente | близько | приблизно | около | примерно"),
        .. All(Qualifier.MoreThan, "más de | понад | більше | более | больше"),
        .. All(Qualifier.AtLeast, "al menos | por lo menos | щонайменше | не менше | не менее"),
        .. All(Qualifier.Nearly, "casi | майже | почти"),
        .. All(Qualifier.FewerThan, "menos de | менше | менее"),
        .. All(Qualifier.MoreThan, "more than | over | above | in excess of | just over | > | plus de | plus d' | au-delà de | أكثر من | ما يزيد عن | ما يزيد على | يزيد عن"),
        .. All(Qualifier.AtLeast, "at least | upwards of | verified | no fewer than | not fewer than | no less than | not less than | a minimum of | ≥ | >="),
        .. All(Qualifier.AtLeast, "au moins | pas moins de | un minimum de | على الأقل | ما لا يقل عن | لا يقل عن"),
        .. All(Qualifier.Nearly, "nearly | almost | close to | just under | près de | près d' | presque | قرابة | ما يقرب من | ما يقارب | يقارب"),
        .. All(Qualifier.UpTo, "up to | as many as | at most | a maximum of | no more than | not more than | ≤ | <="),
        .. All(Qualifier.UpTo, "jusqu'à | au plus | au maximum | un maximum de | حتى | ما يصل إلى | يصل إلى"),
        .. All(Qualifier.FewerThan, "fewer than | less than | under | below | < | moins de | moins d' | أقل من"),
    ]);

    /// <summary>Hedges that stand after a number.</summary>
    public static Phrasebook<Qualifier> After { get; } = new(
    [
        .. All(Qualifier.About, "or so | approximately | approx | environ | تقريبا"),
        .. All(Qualifier.AtLeast, "+ | or more | at least | au moins | ou plus | على الأقل"),
        .. All(Qualifier.UpTo, "at most | au plus | au maximum | على الأكثر"),
    ]);

    /// <summary>The bounds that a hedge gives a number; see the table of docs/methods/quantities.md.</summary>
    public static Quantity Bounds(Qualifier hedge, WordedNumber number, string words)
    {
        var (n, h) = (number.Value, number.Margin);
        return hedge switch
        {
            Qualifier.Exact => new(n, n, n, hedge, words),
            Qualifier.MoreThan => new(n, n, n + (2 * h), hedge, words),
            Qualifier.AtLeast => new(n, n, high: null, hedge, words),
            Qualifier.Nearly => new(n - (2 * h), n, n, hedge, words),
            Qualifier.UpTo => new(0, n, n, hedge, words, isCeiling: true),
            Qualifier.FewerThan => Below(n, h, words),
            _ => new(n - h, n, n + h, Qualifier.About, words),
        };
    }

    private static Quantity Below(decimal n, decimal h, string words)
    {
        var high = Math.Max(0, n - 1);
        return new(Math.Min(high, n - (2 * h)), Math.Min(high, n - h), high, Qualifier.FewerThan, words);
    }

    private static IEnumerable<(string Phrase, Qualifier Meaning)> All(Qualifier meaning, string phrases)
        => Phrasebook<Qualifier>.All(meaning, phrases);
}
