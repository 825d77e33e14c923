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
        return new Residual(difference, Cause(own, sum, difference.Best), sum);
    }

    private static ResidualKind Cause(Reading own, Reading sum, decimal difference)
    {
        if (difference == 0)
        {
            return ResidualKind.None;
        }

        if (own.Series?.Id != sum.Series?.Id || own.AsOf != sum.AsOf)
        {
            return ResidualKind.OtherSourceOrDay;
        }

        var rounding = Math.Max(own.Quantity.Best - own.Quantity.Low, (own.Quantity.High ?? own.Quantity.Best) - own.Quantity.Best);
        return Math.Abs(difference) <= rounding ? ResidualKind.WithinRounding
            : difference > 0 ? ResidualKind.NotLocated
            : ResidualKind.ChildrenExceed;
    }
}
