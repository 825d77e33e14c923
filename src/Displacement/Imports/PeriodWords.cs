using System.Collections.Frozen;
using System.Globalization;
using Displacement.Figures.Wording;
using Displacement.Periods;

namespace Displacement.Imports;

/// <summary>The words and letters for numbered parts of a year: quarters, halves, weeks, months.</summary>
/// <remarks>
/// Weeks are those of ISO 8601, Monday to Sunday, as WHO's own epidemiological bulletins number them; CDC's and PAHO's begin a day
/// earlier and may be numbered otherwise around New Year. "S36" and "sem 36" are weeks; with 1 and 2 they may also be halves of a year and are not read.
/// </remarks>
internal static class PeriodWords
{
    private static readonly FrozenDictionary<string, Unit> Units = Folded(
        (Unit.Quarter, "q|qtr|quarter|t|tr|trim|trimestre|trimester|الربع|ربع|квартал|кв|кварталі"),
        (Unit.Half, "h|half|half year|half-year|semestre|semester|النصف|نصف|півріччя|полугодие"),
        (Unit.Week, "w|wk|week|semaine|semana|ew|se|epi week|epi wk|epiweek|epidemiological week|iso week|тиждень|тижня|неделя"),
        (Unit.Week, "semaine épidémiologique|sem epi|semana epidemiológica|الأسبوع|أسبوع|الأسبوع الوبائي"),
        (Unit.LateWeek, "s|sem"),
        (Unit.Month, "m|month|mois|mes"));

    private static readonly FrozenDictionary<string, int> Ordinals = Numbered(
        "first|second|third|fourth",
        "premier|deuxième|troisième|quatrième",
        "primer|segundo|tercer|cuarto",
        "الأول|الثاني|الثالث|الرابع",
        "перший|другий|третій|четвертий",
        "первый|второй|третий|четвертый",
        "i|ii|iii|iv",
        "і|іі|ііі|іv");

    private enum Unit
    {
        Quarter,
        Half,
        Week,
        LateWeek,
        Month,
    }

    /// <summary>The numbered part of a year; null where the word is none or the year has no such part.</summary>
    public static DateRange? Read(string word, int number, int year) => !DateGrammar.IsYear(year) || number < 1 || !Units.TryGetValue(word, out var unit)
        ? null
        : unit switch
        {
            Unit.Quarter when number <= 4 => DateRange.OfQuarter(year, number),
            Unit.Half when number <= 2 => new DateRange(DateRange.OfQuarter(year, (number * 2) - 1).First, DateRange.OfQuarter(year, number * 2).Last),
            Unit.Week when number <= ISOWeek.GetWeeksInYear(year) => DateRange.OfWeek(year, number),
            Unit.LateWeek when number > 2 && number <= ISOWeek.GetWeeksInYear(year) => DateRange.OfWeek(year, number),
            Unit.Month when number <= 12 => DateRange.OfMonth(year, number),
            _ => null,
        };

    /// <summary>"third quarter", "الربع الثالث": the number is a word before or after the unit.</summary>
    public static DateRange? Read(string words, int year)
    {
        var blank = words.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 0)
        {
            return null;
        }

        return Ordinals.TryGetValue(words[..blank], out var number) ? Read(words[(blank + 1)..], number, year)
            : Ordinals.TryGetValue(words[(blank + 1)..], out number) ? Read(words[..blank], number, year)
            : null;
    }

    private static FrozenDictionary<string, Unit> Folded(params (Unit Unit, string Words)[] lists) => lists
        .SelectMany(list => list.Words.Split('|'), (list, word) => KeyValuePair.Create(Folding.Fold(word), list.Unit))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenDictionary<string, int> Numbered(params string[] lists) => lists
        .SelectMany(list => list.Split('|').Select((word, i) => KeyValuePair.Create(Folding.Fold(word), i + 1)))
        .ToFrozenDictionary(StringComparer.Ordinal);
}
