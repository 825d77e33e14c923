namespace Displacement.Imports;

/// <summary>Which part of a date written in numbers comes first; only dates like 5/9/2018 need it.</summary>
public enum DateOrder
{
    /// <summary>Nothing in the column has decided yet.</summary>
    Undecided,

    /// <summary>Day, month, year.</summary>
    DayFirst,

    /// <summary>Month, day, year.</summary>
    MonthFirst,
}
