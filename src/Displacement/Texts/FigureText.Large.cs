namespace Displacement.Texts;

/// <content>Large numbers in few signs.</content>
public sealed partial class FigureText
{
    private const decimal Thousand = 1_000;
    private const decimal Million = 1_000_000;
    private const decimal Billion = 1_000_000_000;

    /// <summary>A number in a few signs, for axes and tiles: "950", "12.3K", "1.5M". The exact number must stand near it.</summary>
    /// <param name="people">The number, or null: unknown.</param>
    public string Compact(decimal? people)
    {
        if (people is not { } number)
        {
            return Unknown;
        }

        // 999,960 is 1M and not 1000K: a number rounds before its unit is chosen.
        var (unit, key) = Math.Abs(number) switch
        {
            >= 999_950_000 => (Billion, "Compact_Billion"),
            >= 999_950 => (Million, "Compact_Million"),
            >= Thousand => (Thousand, "Compact_Thousand"),
            _ => (1m, null),
        };
        return key is null
            ? People(number)
            : Words.With(key, Math.Round(number / unit, 1, MidpointRounding.AwayFromZero).ToString("#,##0.#", Language.Culture));
    }

    /// <summary>A number that is already rounded: "2.9 million" where that loses nothing, else in full.</summary>
    private string Worded(decimal people) => people >= Million && IsShort(people) ? Scaled(people, null) : Full(people);

    private static bool IsShort(decimal people) => people % 10_000 == 0;

    private string Millions(decimal people) => (people / Million).ToString("#,##0.##", Language.Culture);

    /// <summary>The scale's word in the form that goes with the number; French counts below two as one.</summary>
    private string Scaled(decimal people, string? shown)
    {
        var (unit, key) = people >= Billion ? (Billion, "Billion") : (Million, "Million");
        var number = people / unit;
        return Words.With($"{key}.{Plurals.Of(number, Language)}", shown ?? number.ToString("#,##0.##", Language.Culture));
    }
}
