using System.Collections.Frozen;
using Displacement.Figures.Wording;

namespace Displacement.Imports;

/// <summary>Months by name in English, French, Arabic (Levantine, international, Maghreb), Spanish, Ukrainian and Russian.</summary>
internal static class MonthNames
{
    private static readonly FrozenDictionary<string, int> Names = Each(
        "january|february|march|april|may|june|july|august|september|october|november|december",
        "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
        "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
        "janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc",
        "janv|fév|mars|avr|mai|juin|juil|août|sept|oct|nov|déc",
        "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول",
        "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
        "جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
        "يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر",
        "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
        "ene|feb|mar|abr|may|jun|jul|ago|set|oct|nov|dic",
        "січень|лютий|березень|квітень|травень|червень|липень|серпень|вересень|жовтень|листопад|грудень",
        "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня",
        "січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру",
        "январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь",
        "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
        "янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек")
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The month, 1 to 12, that folded words name; 0 for none. Both Arabic names together ("أيلول/سبتمبر") are one.</summary>
    public static int Read(string words)
    {
        if (Names.TryGetValue(words, out var month))
        {
            return month;
        }

        for (var blank = words.IndexOf(' ', StringComparison.Ordinal); blank > 0; blank = words.IndexOf(' ', blank + 1))
        {
            if (Names.TryGetValue(words[..blank], out month) && Names.TryGetValue(words[(blank + 1)..], out var other) && month == other)
            {
                return month;
            }
        }

        return 0;
    }

    private static Dictionary<string, int> Each(params string[] lists)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var list in lists)
        {
            foreach (var (i, name) in list.Split('|').Index())
            {
                names[Folding.Fold(name)] = i + 1;
            }
        }

        return names;
    }
}
