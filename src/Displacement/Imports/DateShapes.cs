using System.Globalization;
using Displacement.Figures.Wording;
using Displacement.Periods;

namespace Displacement.Imports;

/// <summary>Every shape of a date but the plain ISO one.</summary>
internal static class DateShapes
{
    private const int LongestDate = 80;

    /// <summary>Reads a trimmed text without a time.</summary>
    public static DateReading Read(ReadOnlySpan<char> text, DateOrder order)
    {
        if (text.IsEmpty || text.Length > LongestDate)
        {
            return DateReading.NotADate.Instance;
        }

        var parts = DateParts.Of(Folding.Fold(text.ToString()));
        var one = Whole(parts, order);
        return one is DateReading.NotADate ? DatePeriods.Read(parts, order) : one;
    }

    /// <summary>Reads all parts as one date, or as one end of a period.</summary>
    public static DateReading Whole(List<DatePart> parts, DateOrder order)
    {
        if (parts.Exists(part => part.Before == DatePart.Joint))
        {
            return DateReading.NotADate.Instance;
        }

        parts = DateParts.WithoutSilent(parts);
        return parts switch
        {
            [{ IsDigits: true, Before: '\0' } one] => Certain(Compact(one.Text)),
            [var first, var second] => Certain(Two(first, second)),
            [{ IsDigits: true } a, { IsDigits: true } b, { IsDigits: true } c] => Numbers(a, b, c, order),
            [var a, var b, var c] => Certain(Named(a, b, c)),
            _ => DateReading.NotADate.Instance,
        };
    }

    private static DateReading Certain(DateRange? range)
        => range is null ? DateReading.NotADate.Instance : new DateReading.Date(range);

    private static DateRange? Compact(string digits) => digits.Length switch
    {
        4 => Year(int.Parse(digits, CultureInfo.InvariantCulture)),
        8 => DateGrammar.Day(Slice(digits, 0, 4), Slice(digits, 4, 2), Slice(digits, 6, 2)),
        _ => null,
    };

    private static int Slice(string digits, int at, int length)
        => int.Parse(digits.AsSpan(at, length), CultureInfo.InvariantCulture);

    private static DateRange? Year(int year) => DateGrammar.IsYear(year) ? DateRange.OfYear(year) : null;

    /// <summary>2018-09, 09/2018, September 2018, Sep-18, third quarter 2018.</summary>
    private static DateRange? Two(DatePart first, DatePart second) => (first, second) switch
    {
        ({ IsDigits: true, Text.Length: 4 }, { IsDigits: true, Before: '-' or '/' or '.' }) => Month(first.Year, second.Number),
        ({ IsDigits: true, Text.Length: <= 2 }, { IsDigits: true, Text.Length: 4, Before: '-' or '/' or '.' }) => Month(second.Year, first.Number),
        ({ IsDigits: true, Text.Length: 4 }, { IsDigits: false }) => Month(first.Year, second.Month) ?? PeriodWords.Read(second.Text, first.Year),
        ({ IsDigits: false }, { IsDigits: true, Text.Length: 4 }) => Month(second.Year, first.Month) ?? PeriodWords.Read(first.Text, second.Year),
        ({ IsDigits: false }, { IsDigits: true, Text.Length: 2, Before: '-' or '\'' or '/' }) => Month(second.Year, first.Month),
        _ => null,
    };

    private static DateRange? Month(int year, int month)
        => DateGrammar.IsYear(year) && month is >= 1 and <= 12 ? DateRange.OfMonth(year, month) : null;

    /// <summary>30 Aug 2018, August 30 2018; 2018-Q3, Q3 2018, 3rd quarter 2018, 2018-W36.</summary>
    private static DateRange? Named(DatePart a, DatePart b, DatePart c) => (a, b, c) switch
    {
        ({ IsDigits: true }, { Month: > 0 }, { IsDigits: true }) when a.Text.Length == 4 => DateGrammar.Day(a.Year, b.Month, c.Number),
        ({ IsDigits: true }, { Month: > 0 }, { IsDigits: true }) => DateGrammar.Day(c.Year, b.Month, a.Number),
        ({ Month: > 0 }, { IsDigits: true }, { IsDigits: true }) => DateGrammar.Day(c.Year, a.Month, b.Number),
        ({ IsDigits: true, Text.Length: 4 }, { IsDigits: false }, { IsDigits: true }) => PeriodWords.Read(b.Text, c.Number, a.Year),
        ({ IsDigits: true }, { IsDigits: false }, { IsDigits: true, Text.Length: 4 }) => PeriodWords.Read(b.Text, a.Number, c.Year),
        ({ IsDigits: false }, { IsDigits: true }, { IsDigits: true, Text.Length: 4 }) => PeriodWords.Read(a.Text, b.Number, c.Year),
        _ => null,
    };

    private static DateReading Numbers(DatePart a, DatePart b, DatePart c, DateOrder order)
    {
        if (b.Before != c.Before || b.Before is not ('/' or '.' or '-') || b.Text.Length > 2)
        {
            return DateReading.NotADate.Instance;
        }

        if (a.Text.Length == 4)
        {
            return Certain(DateGrammar.Day(a.Year, b.Number, c.Number));
        }

        var dayFirst = DateGrammar.Day(c.Year, b.Number, a.Number);
        var monthFirst = DateGrammar.Day(c.Year, a.Number, b.Number);
        return order switch
        {
            DateOrder.DayFirst => Certain(dayFirst),
            DateOrder.MonthFirst => Certain(monthFirst),
            _ when dayFirst is not null && monthFirst is not null && dayFirst != monthFirst => new DateReading.Ambiguous(dayFirst, monthFirst),
            _ => Certain(dayFirst ?? monthFirst),
        };
    }
}
