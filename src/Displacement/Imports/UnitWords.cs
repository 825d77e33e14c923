using System.Collections.Frozen;
using System.Globalization;
using Displacement.Figures;
using Displacement.Figures.Wording;

namespace Displacement.Imports;

/// <summary>The words behind a number that say what one of it is: 350 HH, 350 ménages, 1,234 individuals.</summary>
internal static class UnitWords
{
    private static readonly FrozenDictionary<string, CountUnit> Units = Words(
            CountUnit.Households,
            "hh|hhs|hhd|hhds|household|households|family|families|fam|ménage|ménages|mén|famille|familles|foyer|foyers|hogar|hogares|familia|familias"
            + "|أسرة|أسر|أسره|عائلة|عائلات|домогосподарств|домогосподарства|сімей|сім'ї|родин|родини|семей|семьи|домохозяйств|домохозяйства|дг")
        .Concat(Words(
            CountUnit.People,
            "people|person|persons|individual|individuals|indiv|ind|inds|pers|pax|idps|personnes|personne|individus|habitants|personas|persona"
            + "|شخص|شخصا|أشخاص|نسمة|فرد|فردا|أفراد|осіб|особи|особа|людей|люди|человек|чел"))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What stands behind the unit in languages where it does: "350 familles déplacées".</summary>
    private static readonly FrozenSet<string> Displaced = Words(
            CountUnit.Households,
            "déplacés|déplacées|réfugiés|réfugiées|retournés|retournées|desplazados|desplazadas|refugiadas|نازحة|نازحين|نازحا|لاجئة|عائدة|впо")
        .Select(pair => pair.Key).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Cuts a unit off the end; false where there is none, or nothing before it.</summary>
    public static bool TryCut(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest, out CountUnit unit)
    {
        text = CellText.Trim(text);
        var start = text.Length;
        while (start > 0 && IsInside(text[start - 1]))
        {
            start--;
        }

        rest = CellText.Trim(text[..start]);
        unit = default;
        if (rest.IsEmpty || start == text.Length)
        {
            return false;
        }

        var word = Folding.Fold(text[start..].ToString()).Trim('.');
        return Units.TryGetValue(word, out unit) || (Displaced.Contains(word) && TryCut(rest, out rest, out unit));
    }

    private static bool IsInside(char c) =>
        char.IsLetter(c) || c is '.' or '\'' or '\u2019' or '\u02BC' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static IEnumerable<KeyValuePair<string, CountUnit>> Words(CountUnit unit, string words) =>
        words.Split('|').Select(word => KeyValuePair.Create(Folding.Fold(word), unit)).DistinctBy(pair => pair.Key, StringComparer.Ordinal);
}
