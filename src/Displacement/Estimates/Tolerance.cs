namespace Displacement.Estimates;

/// <summary>How far numbers of one fact may lie apart before somebody must look (docs/methods/facts.md).</summary>
public static class Tolerance
{
    /// <summary>Within 10 people or half a percent of the total, whichever is more; below 200 people within 2.</summary>
    /// <param name="total">The stated total.</param>
    public static decimal Noted(decimal total) => total < 200 ? 2 : Math.Max(10, total * 0.005m);

    /// <summary>Whether the difference is small enough to be only noted.</summary>
    public static bool IsNoted(decimal total, decimal other) => Math.Abs(total - other) <= Noted(total);

    /// <summary>Whether two numbers of one fact differ by more than a tenth of the larger, beyond what is only noted.</summary>
    public static bool IsConflict(decimal total, decimal other) =>
        !IsNoted(total, other) && Math.Abs(total - other) > Math.Max(total, other) / 10;
}
