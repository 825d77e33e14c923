using Displacement.Periods;

namespace Displacement.Imports;

/// <summary>The grammar of dates in files; an order of day and month that may be either is never guessed.</summary>
/// <remarks>
/// ISO dates, with or without a time or zone, of which only the calendar day as written counts; 20180907, 2018, 2018-09,
/// 09/2018, 2018-Q3, Q3 2018, 2018-W36; day, month and year with / . or -; months named in English, French or Arabic
/// (Levantine or international): 30 Aug 2018, August 30, 2018, Sep-18. Two-digit years 00–68 are 2000–2068, others the
/// 1900s. Years outside 1900–2100, days without a year ("9-May") and Excel serial numbers are not dates.
/// </remarks>
public static class DateGrammar
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>Reads one cell.</summary>
    /// <param name="text">The text; outer blanks are skipped.</param>
    /// <param name="order">The column's order. A date that cannot be in a given order is not a date, even if the other order fits.</param>
    public static DateReading Read(ReadOnlySpan<char> text, DateOrder order)
    {
        if (TryIso(text, out var iso))
        {
            return new DateReading.Date(DateRange.OfDay(iso));
        }

        text = CellText.Trim(text);
        if (!ClockTime.TryStrip(ref text))
        {
            return DateReading.NotADate.Instance;
        }

        return TryIso(text, out iso) ? new DateReading.Date(DateRange.OfDay(iso)) : DateShapes.Read(text, order);
    }

    /// <summary>The order this one value proves for its column (30/08/2018), or null if it proves none.</summary>
    public static DateOrder? Decides(ReadOnlySpan<char> text)
    {
        if (Read(text, DateOrder.Undecided) is not DateReading.Date { Range.Days: 1 })
        {
            return null;
        }

        var day = Read(text, DateOrder.DayFirst) is DateReading.Date;
        var month = Read(text, DateOrder.MonthFirst) is DateReading.Date;
        return day == month ? null : day ? DateOrder.DayFirst : DateOrder.MonthFirst;
    }

    /// <summary>The day, if there is such a day within the years read here.</summary>
    internal static DateRange? Day(int year, int month, int day)
        => IsYear(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? DateRange.OfDay(new DateOnly(year, month, day))
            : null;

    /// <summary>Whether a year is one that figures of this kind can have.</summary>
    internal static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>yyyy-MM-dd, the shape of nearly every date met.</summary>
    private static bool TryIso(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (text is not [_, _, _, _, '-', _, _, '-', _, _])
        {
            return false;
        }

        if (Two(text, 0) is var century and >= 0 && Two(text, 2) is var year and >= 0
            && Two(text, 5) is var month and >= 0 && Two(text, 8) is var date and >= 0
            && Day((century * 100) + year, month, date) is { } range)
        {
            day = range.First;
            return true;
        }

        return false;
    }

    private static int Two(ReadOnlySpan<char> text, int at)
        => char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) ? ((text[at] - '0') * 10) + text[at + 1] - '0' : -1;
}
