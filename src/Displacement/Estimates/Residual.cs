using Displacement.Figures;

namespace Displacement.Estimates;

/// <summary>A place's own figure less the sum of the places beneath, signed and named by its cause.</summary>
/// <param name="Difference">Own less sum.</param>
/// <param name="Kind">The cause.</param>
/// <param name="Sum">The sum it was compared with.</param>
public sealed record Residual(Difference Difference, ResidualKind Kind, Reading Sum)
{
    /// <summary>Compares a place's own figure with a sum of the places beneath.</summary>
    /// <param name="own">The own figure.</param>
    /// <param name="sum">The sum.</param>
    public static Residual Between(Reading own, Reading sum)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(sum);
        var difference = own.Quantity - sum.Quantity;
        return new Residual(difference, Cause(own, [sum], difference.Best), sum);
    }

    /// <summary>Why a total and what lies beneath it differ.</summary>
    /// <param name="total">The total.</param>
    /// <param name="beneath">The readings beneath, or the one that sums them; none where nobody counted there.</param>
    /// <param name="difference">Total less them.</param>
    internal static ResidualKind Cause(Reading total, IReadOnlyList<Reading> beneath, decimal difference)
    {
        if (difference == 0)
        {
            return ResidualKind.None;
        }

        if (beneath.Count == 0)
        {
            return ResidualKind.NotLocated;
        }

        if (beneath.Any(reading => reading.Series?.Id != total.Series?.Id || reading.AsOf != total.AsOf))
        {
            return ResidualKind.OtherSourceOrDay;
        }

        var rounding = Math.Max(total.Quantity.Best - total.Quantity.Low, (total.Quantity.High ?? total.Quantity.Best) - total.Quantity.Best);
        return Math.Abs(difference) <= rounding ? ResidualKind.WithinRounding
            : difference > 0 ? ResidualKind.NotLocated
            : ResidualKind.ChildrenExceed;
    }
}
