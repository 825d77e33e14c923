namespace Displacement.Figures;

/// <summary>How many people a source says there are: an interval with its words; see docs/methods/quantities.md.</summary>
/// <remarks>
/// People, both bounds included, fractions as written (real files hold 387.03 people); rounding happens once, in print.
/// Bounds are limits, not probabilities. An unknown number is no quantity at all: it is a <see cref="CellState"/>.
/// </remarks>
public sealed record Quantity
{
    /// <summary>An interval with 0 ≤ <paramref name="low"/> ≤ <paramref name="best"/> ≤ <paramref name="high"/>.</summary>
    /// <param name="low">The fewest people it can be.</param>
    /// <param name="best">The figure to show.</param>
    /// <param name="high">The most people it can be; null where no upper bound is known.</param>
    /// <param name="qualifier">The kind of wording the bounds come from.</param>
    /// <param name="words">The source's words as written; null for a reckoned quantity.</param>
    /// <param name="isCeiling">Whether this is only a "not more than", which loses to any figure that is not.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numbers are negative or out of order.</exception>
    public Quantity(decimal low, decimal best, decimal? high, Qualifier qualifier, string? words = null, bool isCeiling = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(low);
        ArgumentOutOfRangeException.ThrowIfLessThan(best, low);
        ArgumentOutOfRangeException.ThrowIfLessThan(high ?? best, best, nameof(high));
        (Low, Best, High) = (low, best, high);
        Qualifier = qualifier;
        Words = words;
        IsCeiling = isCeiling;
    }

    /// <summary>Nobody, exactly.</summary>
    public static Quantity Zero { get; } = Exact(0);

    /// <summary>The fewest people it can be, itself possible.</summary>
    public decimal Low { get; }

    /// <summary>The figure to show and to reckon with.</summary>
    public decimal Best { get; }

    /// <summary>The most people it can be, itself possible; null where no upper bound is known.</summary>
    public decimal? High { get; }

    /// <summary>The kind of wording the bounds come from.</summary>
    public Qualifier Qualifier { get; }

    /// <summary>The source's words as written; null for a reckoned quantity.</summary>
    public string? Words { get; init; }

    /// <summary>Whether this is only a "not more than": it loses to any figure that is not one.</summary>
    public bool IsCeiling { get; }

    /// <summary>Whether the bounds leave no room: only one number is possible.</summary>
    public bool IsExact => Low == High;

    /// <summary>Whether no upper bound is known; it prints "at least".</summary>
    public bool IsOpen => High is null;

    /// <summary>One number and no other.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Quantity Exact(decimal people) => new(people, people, people, Qualifier.Exact);

    /// <summary>Adds bound to bound; open stays open, and a sum with a ceiling in it is a ceiling.</summary>
    /// <remarks>The sum of two exact numbers is exact, any other is derived; no sum has words.</remarks>
    public static Quantity operator +(Quantity left, Quantity right) => new(
        left.Low + right.Low,
        left.Best + right.Best,
        left.High + right.High,
        left.IsExact && right.IsExact ? Qualifier.Exact : Qualifier.Derived,
        words: null,
        left.IsCeiling || right.IsCeiling);

    /// <summary>The gap between two quantities: it may be negative, so it is not a quantity.</summary>
    /// <remarks>An open right side leaves the low end open, an open left side the high end.</remarks>
    public static Difference operator -(Quantity left, Quantity right)
        => new(left.Low - right.High, left.Best - right.Best, left.High - right.Low);

    /// <summary>Adds all of them; none add up to <see cref="Zero"/>, and a sum of one is that one, words and all.</summary>
    public static Quantity Sum(IEnumerable<Quantity> quantities)
    {
        ArgumentNullException.ThrowIfNull(quantities);
        Quantity? sum = null;
        foreach (var quantity in quantities)
        {
            sum = sum is null ? quantity : sum + quantity;
        }

        return sum ?? Zero;
    }

    /// <summary>A share of this: bound times bound, so the result is as wide as both together; open stays open.</summary>
    public Quantity TimesShare(Share share)
    {
        ArgumentNullException.ThrowIfNull(share);
        return new Quantity(Low * share.Low, Best * share.Best, High * share.High, Qualifier.Share, words: null, IsCeiling);
    }

    /// <summary>The same best figure with bounds that also span <paramref name="other"/>: two statements in conflict.</summary>
    public Quantity Widen(Quantity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var low = Math.Min(Low, other.Low);
        decimal? high = High is { } mine && other.High is { } theirs ? Math.Max(mine, theirs) : null;
        return low == Low && high == High ? this : new Quantity(low, Best, high, Qualifier.Derived, Words, IsCeiling);
    }

    /// <summary>Whether some number lies inside both intervals.</summary>
    public bool Meets(Quantity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return !(High < other.Low) && !(other.High < Low);
    }

    /// <summary>The machine form of <see cref="QuantityText.Plain(Quantity)"/>.</summary>
    public override string ToString() => QuantityText.Plain(this);
}
