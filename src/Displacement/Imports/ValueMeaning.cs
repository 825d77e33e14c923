using Displacement.Figures;
using Displacement.People;

namespace Displacement.Imports;

/// <summary>What the figures of a column count, as far as the column itself says.</summary>
/// <param name="Group">The group's code, or null: the row, the layout or the user says.</param>
/// <param name="Sex">Sex.</param>
/// <param name="Age">Age band, or null: all.</param>
/// <param name="Unit">People or households.</param>
/// <param name="Measure">The measure, or null: the layout's.</param>
/// <param name="Side">Where the people of a row with two countries are.</param>
/// <param name="Status">A status of <see cref="NeedStatus"/>, or null: the row's, else a plain count.</param>
/// <param name="Category">The part that the column alone counts, beside others that make up the whole; null: the row's.</param>
/// <param name="Reason">Why the column's people were displaced; null: the row's.</param>
/// <param name="IsShare">Whether it is a percentage of the total beside it.</param>
/// <param name="Day">The day of the column's figures, in a table with a column for each day; null: the row's.</param>
/// <param name="Since">The first day of a running count, where its header says it.</param>
/// <param name="Optional">Whether a blank says nothing at all, as in a part beside a total.</param>
public sealed record ValueMeaning(
    string? Group = null,
    Sex Sex = Sex.All,
    AgeBand? Age = null,
    CountUnit Unit = CountUnit.People,
    MeasureKind? Measure = null,
    ValueSide Side = ValueSide.Here,
    bool Optional = false,
    string? Status = null,
    string? Category = null,
    string? Reason = null,
    DaySpan? Day = null,
    bool IsShare = false,
    DateOnly? Since = null);

/// <summary>Where the people of a row with a country of origin and one of asylum are.</summary>
public enum ValueSide
{
    /// <summary>In the row's place, from the origin.</summary>
    Here = 0,

    /// <summary>In the row's place, and of it: the origin is no split. A zero of another origin says nothing.</summary>
    Home = 1,

    /// <summary>In the place of origin, come from the row's place.</summary>
    Origin = 2,

    /// <summary>As the group of the row has it: displaced people at home, those who returned in their origin, others here.</summary>
    ByGroup = 3,
}
