namespace Displacement.Figures;

/// <summary>The kind of a measure, as a series' key holds it. No two kinds are ever added.</summary>
public enum MeasureKind
{
    /// <summary>People in a place on a day.</summary>
    Stock = 0,

    /// <summary>A flow: movements away from home.</summary>
    Displacements = 1,

    /// <summary>A flow: movements into the place.</summary>
    Arrivals = 2,

    /// <summary>A flow: movements out of the place.</summary>
    Departures = 3,

    /// <summary>A flow: movements back home.</summary>
    Returns = 4,

    /// <summary>A running count from a stated day.</summary>
    Cumulative = 5,
}
