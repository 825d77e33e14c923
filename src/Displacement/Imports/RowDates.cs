using System.Globalization;
using Displacement.Figures.Wording;
using Displacement.Periods;

namespace Displacement.Imports;

/// <summary>Reads the day of a row from whichever columns the layout has.</summary>
internal sealed class RowDates
{
    private readonly ColumnMap map;
    private readonly Profile profile;
    private readonly DaySpan? given;
    private readonly Func<int, DateOrder> orderOf;
    private readonly int date;
    private readonly int start;
    private readonly int end;
    private readonly int year;
    private readonly int month;
    private readonly HashSet<int> serials = [];

    /// <summary>Creates a reader.</summary>
    /// <param name="map">The columns.</param>
    /// <param name="profile">The layout.</param>
    /// <param name="given">The day the user gave for rows without one.</param>
    /// <param name="orderOf">Decides the order of day and month of a column when it is first needed.</param>
    public RowDates(ColumnMap map, Profile profile, DaySpan? given, Func<int, DateOrder> orderOf)
    {
        this.map = map;
        this.profile = profile;
        this.given = given;
        this.orderOf = orderOf;
        date = map.First(RoleKind.Date);
        start = map.First(RoleKind.DateStart);
        end = map.First(RoleKind.DateEnd);
        year = map.First(RoleKind.Year);
        month = map.First(RoleKind.Month);
    }

    /// <summary>The columns it reads.</summary>
    public IEnumerable<int> Columns => [date, start, end, year, month];

    /// <summary>The day of a stock whose row states a day or a period: where the layout knows, a year or a time of collection stands for its last day.</summary>
    public DaySpan OfStock(DaySpan stated) => profile.PeriodIsCollection || (profile.YearIsItsLastDay && year >= 0) ? stated.LastDay : stated;

    /// <summary>The day of a row, or a finding why there is none; a finding beside a day says what was odd about it.</summary>
    public DaySpan? Read(SheetRow row, out Finding? problem)
    {
        problem = null;
        if (date >= 0 && !row.IsBlank(date))
        {
            return Day(row, date, ref problem) is { } range ? DaySpan.Of(range) : null;
        }

        if (end >= 0 && !row.IsBlank(end))
        {
            return Period(row, ref problem);
        }

        if (start >= 0 && !row.IsBlank(start))
        {
            return Day(row, start, ref problem) is { } range ? DaySpan.Of(range) : null;
        }

        if (year >= 0 && !row.IsBlank(year))
        {
            return OfYear(row, ref problem);
        }

        return given;
    }

    /// <summary>The time of day that a row's date has, "18:00"; null where it has none.</summary>
    public string? TimeOf(SheetRow row)
    {
        var column = date >= 0 && !row.IsBlank(date) ? date : end;
        return column < 0 ? null : ClockTime.Of(row[column]);
    }

    private DaySpan? Period(SheetRow row, ref Finding? problem)
    {
        if (Day(row, end, ref problem) is not { } last)
        {
            return null;
        }

        if (start < 0 || row.IsBlank(start))
        {
            return DaySpan.Of(last);
        }

        if (Day(row, start, ref problem) is not { } first)
        {
            return null;
        }

        if (last.Last < first.First)
        {
            problem = new Finding(
                FindingCode.EndBeforeStart,
                Severity.Warning,
                row.Line,
                map.Header.Title(end),
                $"{row[start]} – {row[end]}",
                null);
            return null;
        }

        return DaySpan.Of(new DateRange(first.First, last.Last));
    }

    private DaySpan? OfYear(SheetRow row, ref Finding? problem)
    {
        var text = CellText.Trim(row[year]);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1900 and <= 2100)
        {
            var inYear = DateRange.OfYear(number);
            if (month >= 0 && !row.IsBlank(month))
            {
                if (Month(row[month]) is not { } named)
                {
                    problem = new Finding(FindingCode.NotADate, Severity.Warning, row.Line, map.Header.Title(month), row[month].ToString(), "1–12");
                    return null;
                }

                inYear = DateRange.OfMonth(number, named);
            }

            return DaySpan.Of(inYear);
        }

        return Day(row, year, ref problem) is { } range ? DaySpan.Of(range) : null;
    }

    /// <summary>A month by its number or its name; null where the text is neither.</summary>
    private static int? Month(ReadOnlySpan<char> text)
    {
        text = CellText.Trim(text);
        if (NumberGrammar.Read(text, NumberStyle.CommaGroups) is { Kind: NumberKind.Number, Value: >= 1 and <= 12 } reading && decimal.IsInteger(reading.Value))
        {
            return (int)reading.Value;
        }

        return MonthNames.Read(Folding.Fold(text.ToString()).TrimEnd('.')) is var named and > 0 ? named : null;
    }

    private DateRange? Day(SheetRow row, int column, ref Finding? problem)
    {
        var text = row[column];
        var reading = DateGrammar.Read(text, DateOrder.Undecided);
        if (reading is DateReading.Ambiguous)
        {
            reading = DateGrammar.Read(text, orderOf(column));
        }

        switch (reading)
        {
            case DateReading.Date { Range: var range }:
                return range;
            case DateReading.Ambiguous { DayFirst: var dayFirst, MonthFirst: var monthFirst }:
                problem = new Finding(
                    FindingCode.AmbiguousDate,
                    Severity.Error,
                    row.Line,
                    map.Header.Title(column),
                    text.ToString(),
                    string.Create(CultureInfo.InvariantCulture, $"{dayFirst.First:yyyy-MM-dd} / {monthFirst.First:yyyy-MM-dd}"));
                return null;
            default:
                if (DateGrammar.ReadSerial(text, since1904: false) is { } day && column != year)
                {
                    problem = problem is null && serials.Add(column) ? Serial(row, column, day) : problem;
                    return DateRange.OfDay(day);
                }

                problem = new Finding(FindingCode.NotADate, Severity.Warning, row.Line, map.Header.Title(column), text.ToString(), "YYYY-MM-DD");
                return null;
        }
    }

    private Finding Serial(SheetRow row, int column, DateOnly day) => new(
        FindingCode.DateFromSerial,
        Severity.Info,
        row.Line,
        map.Header.Title(column),
        row[column].ToString(),
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
