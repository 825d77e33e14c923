using Displacement.Periods;

namespace Displacement.Imports;

/// <summary>Reads periods that stand in one cell, whose ends may share what is written once: "1-15 September 2018", "Jul-Sep 2021".</summary>
internal static class DatePeriods
{
    private const int MostYears = 12;

    /// <summary>The period, from the first day of its first end to the last day of its last; no date where two cuts give two periods.</summary>
    public static DateReading Read(List<DatePart> parts, DateOrder order)
    {
        if (parts.Count < 2)
        {
            return DateReading.NotADate.Instance;
        }

        if (order != DateOrder.Undecided)
        {
            return Certain(In(parts, order));
        }

        var dayFirst = In(parts, DateOrder.DayFirst);
        var monthFirst = In(parts, DateOrder.MonthFirst);
        return dayFirst is not null && monthFirst is not null && dayFirst != monthFirst
            ? new DateReading.Ambiguous(dayFirst, monthFirst)
            : Certain(dayFirst ?? monthFirst);
    }

    private static DateReading Certain(DateRange? range) => range is null ? DateReading.NotADate.Instance : new DateReading.Date(range);

    private static DateRange? In(List<DatePart> parts, DateOrder order)
    {
        DateRange? found = null;
        var joined = parts.Count(part => part.Before == DatePart.Joint);
        for (var cut = 1; cut < parts.Count && joined < 2; cut++)
        {
            var sign = parts[cut].Before;
            if ((joined == 1 ? sign == DatePart.Joint : sign is '-' or '/') && Cut(parts, cut, order) is { } range)
            {
                if (found is not null && found != range)
                {
                    return null;
                }

                found = range;
            }
        }

        return found;
    }

    private static DateRange? Cut(List<DatePart> parts, int cut, DateOrder order)
    {
        var left = parts[..cut];
        var right = Opened(parts[cut..]);
        if (parts[cut].Before == '/')
        {
            return Span(Whole(left, order), Whole(right, order));
        }

        var last = Whole(right, order) ?? Completed([left[0] with { Before = '\0' }, .. right], order);
        var first = last is null ? null : Whole(left, order);
        for (var tail = 1; last is not null && first is null && tail <= Math.Min(2, right.Count); tail++)
        {
            first = Completed([.. left, .. right[^tail..]], order);
        }

        return Span(first, last);
    }

    private static DateRange? Whole(List<DatePart> parts, DateOrder order) =>
        DateShapes.Whole(parts, order) is DateReading.Date { Range: var range } ? range : null;

    /// <summary>An end with what the other end says for both; two bare numbers are never completed to a month of a year.</summary>
    private static DateRange? Completed(List<DatePart> parts, DateOrder order) =>
        parts is [{ IsDigits: true }, { IsDigits: true }] ? null : Whole(parts, order);

    private static List<DatePart> Opened(List<DatePart> parts) => [parts[0] with { Before = '\0' }, .. parts[1..]];

    private static DateRange? Span(DateRange? first, DateRange? last) =>
        first is not null && last is not null && first.Last <= last.Last && first.First <= last.First && last.Last.Year - first.First.Year <= MostYears
            ? new DateRange(first.First, last.Last)
            : null;
}
