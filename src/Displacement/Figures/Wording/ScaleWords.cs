namespace Displacement.Figures.Wording;

/// <summary>Words that multiply the number before them, and the round parts of them.</summary>
internal static class ScaleWords
{
    private const decimal Thousand = 1_000;
    private const decimal Million = 1_000_000;
    private const decimal Billion = 1_000_000_000;

    /// <summary>Thousand, million, billion, in words and after digits also as letters.</summary>
    public static Phrasebook<decimal> Scales { get; } = new(
    [
        .. All(Thousand, "thousand | thousands | mille | milliers | ألف | ألفا | آلاف"),
        .. All(Thousand, "mil | тис | тисяч | тисяча | тисячі | тыс | тысяч | тысяча | тысячи"),
        .. All(Million, "millón | millones | млн | мільйон | мільйона | мільйони | мільйонів | миллион | миллиона | миллионов"),
        .. All(Billion, "млрд | мільярд | мільярда | мільярдів | миллиард | миллиарда | миллиардов"),
        .. All(Million, "million | millions | ملايين | مليون | مليونا"),
        .. All(Billion, "billion | billions | milliard | milliards | مليار | مليارات | بليون"),
        .. All(100 * Thousand, "hundred thousand | cent mille | مئة ألف | مائة ألف"),
        .. All(100 * Million, "hundred million | cent millions | مئة مليون | مائة مليون"),
    ]);

    /// <summary>Letters that stand for a scale directly after digits: 10k, 1.5m.</summary>
    public static Phrasebook<decimal> Letters { get; } = new(
    [
        .. All(Thousand, "k"),
        .. All(Million, "m | mn | mln | mio"),
        .. All(Billion, "b | bn | md | mds"),
    ]);

    /// <summary>Words for half or a quarter of a scale; unlike a share they are people.</summary>
    public static Phrasebook<(decimal Part, decimal Scale)> Parts { get; } = new(
    [
        .. All(0.5m, Million, "half a million | half million | a half million | un demi-million | demi-million | نصف مليون"),
        .. All(0.25m, Million, "a quarter of a million | quarter of a million | a quarter million | quarter million | un quart de million | ربع مليون"),
        .. All(0.75m, Million, "three quarters of a million | three quarter million | trois quarts de million | trois quarts d'un million | ثلاثة أرباع مليون"),
        .. All(0.5m, Billion, "half a billion | half billion | un demi-milliard | نصف مليار"),
        .. All(2, Million, "مليوني | مليونين | مليونان"),
        .. All(2, Thousand, "ألفي | ألفين | ألفان"),
    ]);

    /// <summary>"And a half" before or after a scale.</summary>
    public static Phrasebook<bool> AndHalf { get; } = new(
        [.. Phrasebook<bool>.All(meaning: true, "and a half | and one half | et demi | et demie | ونصف المليون | ونصف مليون | ونصف")]);

    private static IEnumerable<(string Phrase, decimal Meaning)> All(decimal scale, string phrases)
        => Phrasebook<decimal>.All(scale, phrases);

    private static IEnumerable<(string Phrase, (decimal Part, decimal Scale) Meaning)> All(decimal part, decimal scale, string phrases)
        => Phrasebook<(decimal Part, decimal Scale)>.All((part, scale), phrases);
}
