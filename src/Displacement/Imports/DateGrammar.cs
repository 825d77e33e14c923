using System.Globalization;
using Displacement.Periods;

namespace Displacement.Imports;

/// <summary>The grammar of dates in files; an order of day and month that may be either is never guessed.</summary>
/// <remarks>
/// ISO dates, with or without a time or zone, of which only the calendar day as written counts; 20180907, 2018, 2018-09,
/// 09/2018, quarters (Q3 2018, 2018 T3), halves (H1 2018), weeks (2018-W36, week 36 2018, EW36 2018: ISO weeks, see
/// <see cref="PeriodWords"/>); day, month and year with / . or -; months by name: 30 Aug 2018, August 30, 2018, Sep-18; periods
/// (1-15 September 2018, July - September 2021), whose ends may share what is written once. Two-digit years 00–68 are
/// 2000–2068, others the 1900s. Years outside 1900–2100 (1397 and 1440 are of other calendars), days without a year ("9-May")
/// and a spreadsheet's numbers for days are not dates; see <see cref="ReadSerial"/>.
/// </remarks>
public static class DateGrammar
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int FirstSerial = 20_000;
    private const int LastSerial = 73_050;

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

    /// <summary>
    /// A spreadsheet's number for a day (43350), with or without a fraction for the time; only for cells of a column that holds dates
    /// and nothing else, for any count of people might be one.
    /// </summary>
    /// <param name="text">Plain digits from 20000 (1954) to 73050 (2099); a dot or comma begins the fraction.</param>
    /// <param name="since1904">Whether the workbook counts from 1904, as old ones from a Macintosh do.</param>
    /// <returns>Null where it is no such number.</returns>
    public static DateOnly? ReadSerial(ReadOnlySpan<char> text, bool since1904)
    {
        text = CellText.Trim(text);
        var mark = text.IndexOfAny('.', ',');
        var whole = mark < 0 ? text : text[..mark];
        var fraction = mark < 0 ? default : text[(mark + 1)..];
        if (whole.Length != 5 || (mark >= 0 && fraction.IsEmpty) || whole.ContainsAnyExceptInRange('0', '9') || fraction.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var days = int.Parse(whole, CultureInfo.InvariantCulture);
        var day = (since1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30)).AddDays(days);
        return days >= FirstSerial && days <= LastSerial && IsYear(day.Year) ? day : null;
    }

    /// <summary>The dates stated in a title, a sheet's name or a file's name, the most exact first, each with its words.</summary>
    /// <param name="text">"DTM Round 11, data collection July - September 2021", "IDPs_SYR_Sept2018_v2.xlsx".</param>
    /// <remarks>Versions, rounds and codes of places are no dates; a day that depends on the order of day and month is left out.</remarks>
    public static IReadOnlyList<(DateRange Range, string Words)> FindIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return DateFinder.Find(text);
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
