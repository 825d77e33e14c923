namespace Displacement.Texts;

/// <content>Days, periods, moments and ages.</content>
public sealed partial class FigureText
{
    /// <summary>A day: "31 Aug 2026", "1er septembre 2018", "31 أغسطس 2026".</summary>
    /// <param name="day">The day, or null: unknown.</param>
    public string Day(DateOnly? day) => day is { } known ? Day(known, Language.Culture.DateTimeFormat.ShortDatePattern) : Unknown;

    /// <summary>A day for a heading, its month in full: "31 August 2026".</summary>
    /// <param name="day">The day.</param>
    public string LongDay(DateOnly day) => Day(day, Language.Culture.DateTimeFormat.LongDatePattern);

    /// <summary>A month of a year: "August 2026".</summary>
    /// <param name="day">A day of it.</param>
    public string Month(DateOnly day) => day.ToString("MMMM yyyy", Language.Culture);

    /// <summary>A run of days, each part of a date said once; whole months and years by their names.</summary>
    /// <param name="first">The first day, included.</param>
    /// <param name="last">The last day, included.</param>
    public string Days(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        if (first == last)
        {
            return Day(first);
        }

        var wholeMonths = first.Day == 1 && last.AddDays(1).Day == 1;
        if (wholeMonths && first.Month == 1 && last.Month == 12)
        {
            return first.Year == last.Year ? Year(first) : Range(Year(first), Year(last));
        }

        if (wholeMonths && first.Year == last.Year)
        {
            return first.Month == last.Month ? Month(first) : Spaced(first.ToString("MMMM", Language.Culture), Month(last));
        }

        return first.Year != last.Year ? Spaced(Day(first), Day(last))
            : first.Month != last.Month ? Spaced(Day(first, WithoutYear), Day(last))
            : Range(DayOfMonth(first), Day(last));
    }

    /// <summary>A moment of the ledger, in UTC: "10 Sep 2018, 14:30 UTC".</summary>
    /// <param name="moment">The moment.</param>
    public string Moment(DateTimeOffset moment)
    {
        var utc = moment.ToUniversalTime();
        var time = LeftToRight(utc.ToString("HH:mm", Language.Culture) + " UTC");
        return Words.With("DayAndTime", Day(DateOnly.FromDateTime(utc.DateTime)), time);
    }

    /// <summary>How old a figure is: "today", "1 day", "42 days".</summary>
    /// <param name="days">The days between the figure's day and the asked one, or null: unknown.</param>
    public string Age(int? days) => days switch
    {
        null => Unknown,
        0 => Words["Age_SameDay"],
        { } some => Words.Count("Days", some),
    };

    /// <summary>A day as machines read it: 2026-08-31.</summary>
    /// <param name="day">The day.</param>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private string WithoutYear => Language.Culture.DateTimeFormat.ShortDatePattern.Replace(" yyyy", string.Empty, StringComparison.Ordinal);

    private string Day(DateOnly day, string pattern)
    {
        var text = day.ToString(pattern, Language.Culture);
        return day.Day == 1 && Language.Tag == "fr" ? "1er" + text[1..] : text;
    }

    private string DayOfMonth(DateOnly day) => day.Day == 1 && Language.Tag == "fr" ? "1er" : day.Day.ToString(Language.Culture);

    private string Year(DateOnly day) => day.Year.ToString(Language.Culture);

    /// <summary>Ends of several words stand apart from the dash.</summary>
    private string Spaced(string first, string last) => Words.With("Range_Spaced", first, last);
}
