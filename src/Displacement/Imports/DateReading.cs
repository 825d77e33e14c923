using Displacement.Periods;

namespace Displacement.Imports;

/// <summary>What a text that should be a date came to; closed: one of the three cases here.</summary>
public abstract record DateReading
{
    private DateReading()
    {
    }

    /// <summary>A date as exactly as it was written: a day, or the days of a week, month, quarter or year.</summary>
    public sealed record Date(DateRange Range) : DateReading;

    /// <summary>A day that depends on the order of the column; a person, or another value of the column, decides.</summary>
    public sealed record Ambiguous(DateRange DayFirst, DateRange MonthFirst) : DateReading;

    /// <summary>No date by the grammar.</summary>
    public sealed record NotADate : DateReading
    {
        private NotADate()
        {
        }

        /// <summary>The only one there is.</summary>
        public static NotADate Instance { get; } = new();
    }
}
