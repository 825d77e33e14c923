namespace Displacement.Figures;

/// <summary>A residual, a change or a gap between two quantities, in people; it may be negative.</summary>
/// <remarks>Never a <see cref="Quantity"/>: nobody lives in a difference, and it enters no total of people.</remarks>
public sealed record Difference
{
    /// <summary>A difference with low ≤ best ≤ high where the ends are known.</summary>
    /// <param name="low">The lowest it can be; null where there is no lower limit.</param>
    /// <param name="best">The difference of the two best figures.</param>
    /// <param name="high">The highest it can be; null where there is no upper limit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numbers are out of order.</exception>
    public Difference(decimal? low, decimal best, decimal? high)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(low ?? best, best, nameof(low));
        ArgumentOutOfRangeException.ThrowIfLessThan(high ?? best, best, nameof(high));
        (Low, Best, High) = (low, best, high);
    }

    /// <summary>The lowest it can be, itself possible; null where there is no lower limit.</summary>
    public decimal? Low { get; }

    /// <summary>The difference of the two best figures.</summary>
    public decimal Best { get; }

    /// <summary>The highest it can be, itself possible; null where there is no upper limit.</summary>
    public decimal? High { get; }

    /// <summary>Whether the bounds leave no room.</summary>
    public bool IsExact => Low == High && Low is not null;

    /// <summary>Whether the bounds allow that there is no difference at all.</summary>
    public bool MayBeZero => !(Low > 0) && !(High < 0);

    /// <summary>Adds bound to bound; an end open on either side stays open.</summary>
    public static Difference operator +(Difference left, Difference right)
        => new(left.Low + right.Low, left.Best + right.Best, left.High + right.High);
}
