namespace Displacement.Figures;

/// <summary>A part of another figure, as fractions from 0 to 1, both bounds included; see docs/methods/quantities.md.</summary>
public sealed record Share
{
    private const decimal FivePoints = 0.05m;
    private const decimal HalfPoint = 0.005m;

    /// <summary>A share with 0 ≤ <paramref name="low"/> ≤ <paramref name="best"/> ≤ <paramref name="high"/> ≤ 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The fractions are outside 0 to 1, or out of order.</exception>
    public Share(decimal low, decimal best, decimal high)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(low);
        ArgumentOutOfRangeException.ThrowIfLessThan(best, low);
        ArgumentOutOfRangeException.ThrowIfLessThan(high, best);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(high, 1m);
        (Low, Best, High) = (low, best, high);
    }

    /// <summary>What "most of" means: 51 to 80 %, best 65 %.</summary>
    public static Share Most { get; } = new(0.51m, 0.65m, 0.80m);

    /// <summary>The smallest fraction it can be.</summary>
    public decimal Low { get; }

    /// <summary>The fraction to reckon with.</summary>
    public decimal Best { get; }

    /// <summary>The largest fraction it can be.</summary>
    public decimal High { get; }

    /// <summary>A hedged share, or a fraction in words: ±5 points, kept within 0 and 1.</summary>
    /// <remarks>"Half" is a round word whether or not "about" stands before it, so both are read alike.</remarks>
    public static Share Rounded(decimal best) => Around(best, FivePoints);

    /// <summary>A percentage written in digits without a hedge: ±½ point, kept within 0 and 1.</summary>
    public static Share Written(decimal best) => Around(best, HalfPoint);

    /// <summary>One fraction and no other, for a share that was reckoned and not worded.</summary>
    public static Share Exact(decimal fraction) => new(fraction, fraction, fraction);

    private static Share Around(decimal best, decimal margin)
        => new(Math.Max(0m, best - margin), best, Math.Min(1m, best + margin));
}
