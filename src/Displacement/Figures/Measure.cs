using Displacement.Periods;

namespace Displacement.Figures;

/// <summary>What a number counts: a stock, a flow, or a running count. The type says what may be added to what.</summary>
public abstract record Measure
{
    private Measure()
    {
    }

    /// <summary>The kind without its days: part of a series' key.</summary>
    public abstract MeasureKind Kind { get; }

    /// <summary>People in a place on a day. Stocks of two days are compared, never added.</summary>
    /// <param name="AsOf">The day, with how exactly it is known.</param>
    public sealed record Stock(DateRange AsOf) : Measure
    {
        /// <inheritdoc/>
        public override MeasureKind Kind => MeasureKind.Stock;
    }

    /// <summary>Movements within a period: the same person may move twice.</summary>
    /// <param name="Movement">Displacements, arrivals, departures or returns.</param>
    /// <param name="During">First and last day, both inclusive.</param>
    public sealed record Flow(MeasureKind Movement, DateRange During) : Measure
    {
        /// <inheritdoc/>
        public override MeasureKind Kind => Movement;
    }

    /// <summary>A running count from a stated day.</summary>
    /// <param name="Since">From the stated day to the day of the count.</param>
    public sealed record Cumulative(DateRange Since) : Measure
    {
        /// <inheritdoc/>
        public override MeasureKind Kind => MeasureKind.Cumulative;
    }
}
