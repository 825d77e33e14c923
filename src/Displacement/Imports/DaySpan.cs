using Displacement.Periods;

namespace Displacement.Imports;

/// <summary>The day of a row: from when it counts, from when it ages, and how exactly it is known.</summary>
/// <param name="AsOf">From when it counts.</param>
/// <param name="Until">From when it ages; the day itself where the day is known.</param>
/// <param name="Accuracy">How exactly it is known.</param>
public readonly record struct DaySpan(DateOnly AsOf, DateOnly Until, DateAccuracy Accuracy)
{
    /// <summary>A stated range of days.</summary>
    public static DaySpan Of(DateRange range) => new(range.First, range.Last, range.Accuracy);

    /// <summary>Its last day alone.</summary>
    public DaySpan LastDay => new(Until, Until, DateAccuracy.Day);
}
