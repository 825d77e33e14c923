namespace Displacement.UseCases.Trends;

/// <summary>How a total went from one day to another.</summary>
/// <param name="Total">The total: its group must be named; its day is not looked at.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Step">How far apart the points are.</param>
/// <param name="WithThen">Whether each point is also told as it was known on its own day.</param>
public sealed record TrendRequest(TotalRequest Total, DateOnly From, DateOnly To, TrendStep Step, bool WithThen = false);

/// <summary>How far apart the points of a trend are.</summary>
public enum TrendStep
{
    /// <summary>The end of each week, Sunday.</summary>
    Week,

    /// <summary>The last day of each month.</summary>
    Month,

    /// <summary>The last day of each quarter.</summary>
    Quarter,
}

/// <summary>A point of a trend.</summary>
/// <param name="Now">What is known of its day at the asked moment; without a winner it is a gap, and never zero.</param>
/// <param name="Then">What was known of it on its own day; null: not asked for, or its day is still to come.</param>
/// <param name="Change">Later less the point before; null where one of the two is unknown, nothing was counted between them, or they are not alike: another source is no change of people.</param>
public sealed record TrendPoint(Estimates.Estimate Now, Estimates.Estimate? Then, decimal? Change)
{
    /// <summary>How much more is known of its day now than then; null where one of the two is unknown or was not asked for.</summary>
    public decimal? Revision => Then?.Winner is { } then && Now.Winner is { } now ? now.Quantity.Best - then.Quantity.Best : null;
}
