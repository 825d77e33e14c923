namespace Displacement.Texts;

/// <summary>Which form of a word goes with a number, by the rules of the Unicode Common Locale Data Repository.</summary>
public static class Plurals
{
    private const string Zero = "zero";
    private const string One = "one";
    private const string Two = "two";
    private const string Few = "few";
    private const string Many = "many";
    private const string Other = "other";

    /// <summary>The category of a number in a language: "one", "other", and what else that language has.</summary>
    /// <param name="number">The number as it is shown, not below zero.</param>
    /// <param name="language">The language.</param>
    public static string Of(decimal number, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return language.Tag switch
        {
            "ar" => Arabic(number),
            "fr" => French(number),
            _ => number == 1 ? One : Other,
        };
    }

    /// <summary>The categories that a language has.</summary>
    /// <param name="language">The language.</param>
    public static IReadOnlyList<string> In(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Tag switch
        {
            "ar" => [Zero, One, Two, Few, Many, Other],
            "fr" => [One, Many, Other],
            _ => [One, Other],
        };
    }

    private static string French(decimal number) =>
        number < 2 ? One
        : number == decimal.Truncate(number) && number % 1_000_000 == 0 ? Many
        : Other;

    private static string Arabic(decimal number) => number switch
    {
        0 => Zero,
        1 => One,
        2 => Two,
        _ when number != decimal.Truncate(number) => Other,
        _ => (int)(number % 100) switch
        {
            >= 3 and <= 10 => Few,
            >= 11 => Many,
            _ => Other,
        },
    };
}
