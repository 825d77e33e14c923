using Displacement.Periods;

namespace Displacement.Imports;

/// <summary>The day of a row: from when it counts, from when it ages, and how exactly it is known.</summary>
internal readonly record struct DaySpan(DateOnly AsOf, DateOnly Until, DateAccuracy Accuracy)
{
    /// <summary>A stated range of days.</summary>
    public static DaySpan Of(DateRange range) => new(range.First, range.Last, range.Accuracy);

    /// <summary>Its last day alone.</summary>
    public DaySpan LastDay => new(Until, Until, DateAccuracy.Day);
}
