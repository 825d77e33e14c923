using System.Globalization;

namespace Displacement.Texts;

/// <summary>The three languages of this program.</summary>
public static class Languages
{
    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", ""];

    private static readonly string[] EnglishShortMonths =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", ""];

    private static readonly string[] FrenchMonths =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre", ""];

    private static readonly string[] FrenchShortMonths =
        ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.", ""];

    private static readonly string[] ArabicMonths =
        ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر", ""];

    /// <summary>English; the language where nothing else is chosen.</summary>
    public static Language English { get; } = new(Culture("en", EnglishMonths, EnglishShortMonths, ",", "."), "English", isRightToLeft: false);

    /// <summary>Arabic, with Western digits and the Gregorian calendar, as the United Nations print it.</summary>
    public static Language Arabic { get; } = new(Culture("ar", ArabicMonths, ArabicMonths, ",", "."), "العربية", isRightToLeft: true);

    /// <summary>French, its thousands apart by a narrow space that does not break.</summary>
    public static Language French { get; } = new(Culture("fr", FrenchMonths, FrenchShortMonths, "\u202F", ","), "Français", isRightToLeft: false);

    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<Language> All { get; } = [English, Arabic, French];

    /// <summary>The language that a tag names, whatever its region ("ar-SY", "fr_CA"); null where it is none of the three.</summary>
    /// <param name="tag">The tag, in any case.</param>
    public static Language? TryParse(string? tag)
    {
        var main = tag?.Trim().Split('-', '_')[0];
        return All.FirstOrDefault(language => string.Equals(language.Tag, main, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The language of a culture; English where it is none of the three.</summary>
    /// <param name="culture">A culture of this program, or any other.</param>
    public static Language Of(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return TryParse(culture.Name) ?? English;
    }

    private static CultureInfo Culture(string tag, string[] months, string[] shortMonths, string group, string point)
    {
        var culture = new CultureInfo(tag, useUserOverride: false);
        culture.NumberFormat = new NumberFormatInfo
        {
            NumberGroupSeparator = group,
            NumberDecimalSeparator = point,
            PercentGroupSeparator = group,
            PercentDecimalSeparator = point,
            CurrencyGroupSeparator = group,
            CurrencyDecimalSeparator = point,
            NegativeSign = "\u2212",
        };
        var dates = culture.DateTimeFormat;
        dates.Calendar = new GregorianCalendar(GregorianCalendarTypes.Localized);
        (dates.MonthNames, dates.MonthGenitiveNames) = (months, months);
        (dates.AbbreviatedMonthNames, dates.AbbreviatedMonthGenitiveNames) = (shortMonths, shortMonths);
        (dates.DateSeparator, dates.TimeSeparator) = ("/", ":");
        dates.ShortDatePattern = tag == "en" ? "d MMM yyyy" : "d MMMM yyyy";
        dates.LongDatePattern = "d MMMM yyyy";
        (dates.ShortTimePattern, dates.LongTimePattern) = ("HH:mm", "HH:mm:ss");
        return CultureInfo.ReadOnly(culture);
    }
}
