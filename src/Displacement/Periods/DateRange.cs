using System.Globalization;

namespace Displacement.Periods;

/// <summary>A run of calendar days, both ends included; a single day is a range of one.</summary>
/// <remarks>The days are those written by the source; no time zone is ever applied to them.</remarks>
public sealed record DateRange
{
    /// <summary>The days from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first.</exception>
    public DateRange(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        First = first;
        Last = last;
    }

    /// <summary>The first day of the range, itself inside it.</summary>
    public DateOnly First { get; }

    /// <summary>The last day of the range, itself inside it.</summary>
    public DateOnly Last { get; }

    /// <summary>How many days the range has, both ends counted; never below one.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>The finest accuracy that spans as many days: 28–31 days is a month, 90–92 a quarter.</summary>
    public DateAccuracy Accuracy => Days switch
    {
        1 => DateAccuracy.Day,
        <= 7 => DateAccuracy.Week,
        <= 31 => DateAccuracy.Month,
        <= 92 => DateAccuracy.Quarter,
        _ => DateAccuracy.Year,
    };

    /// <summary>One day.</summary>
    public static DateRange OfDay(DateOnly day) => new(day, day);

    /// <summary>An ISO 8601 week, Monday to Sunday; week 1 holds the year's first Thursday.</summary>
    public static DateRange OfWeek(int year, int week)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(week, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(week, ISOWeek.GetWeeksInYear(year));
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return new DateRange(monday, monday.AddDays(6));
    }

    /// <summary>A calendar month, 1 to 12.</summary>
    public static DateRange OfMonth(int year, int month) => Months(new DateOnly(year, month, 1), 1);

    /// <summary>A calendar quarter, 1 to 4; the first begins on 1 January.</summary>
    public static DateRange OfQuarter(int year, int quarter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quarter, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarter, 4);
        return Months(new DateOnly(year, (quarter * 3) - 2, 1), 3);
    }

    /// <summary>A calendar year, 1 January to 31 December.</summary>
    public static DateRange OfYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>Whether <paramref name="day"/> is one of the days, either end included.</summary>
    public bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <summary>Whether every day of <paramref name="other"/> is also one of these.</summary>
    public bool Contains(DateRange other) => First <= other.First && other.Last <= Last;

    /// <summary>Whether the two share at least one day.</summary>
    public bool Overlaps(DateRange other) => First <= other.Last && other.First <= Last;

    /// <summary>Whether one begins on the day after the other ends, so that together they tile a longer period.</summary>
    /// <remarks>Ranges that share a day overlap; they do not touch.</remarks>
    public bool Touches(DateRange other)
        => Last.DayNumber + 1 == other.First.DayNumber || other.Last.DayNumber + 1 == First.DayNumber;

    /// <summary>ISO 8601: one day as <c>2018-09-07</c>, more as <c>2018-09-01/2018-09-30</c>.</summary>
    public override string ToString() => Days == 1 ? Iso(First) : Iso(First) + "/" + Iso(Last);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateRange Months(DateOnly first, int count) => new(first, DateOnly.FromDayNumber(AfterMonths(first, count) - 1));

    private static int AfterMonths(DateOnly first, int count)
    {
        var last = first.AddMonths(count - 1);
        return last.DayNumber + DateTime.DaysInMonth(last.Year, last.Month);
    }
}
