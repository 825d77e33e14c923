using Displacement.Estimates;
using Displacement.Figures;

namespace Displacement.UseCases.Situations;

/// <summary>A total less the figures taken for the places beneath it: a row of its own, so that every column adds up. A difference, not people.</summary>
/// <param name="Difference">Total less sum.</param>
/// <param name="Kind">Its cause.</param>
public sealed record Remainder(Difference Difference, ResidualKind Kind)
{
    /// <summary>The remainder of a total over the estimates beneath it; null where one of the two is not there.</summary>
    /// <param name="total">The total.</param>
    /// <param name="beneath">The places right beneath.</param>
    public static Remainder? Of(Estimate total, IReadOnlyList<Estimate> beneath)
    {
        ArgumentNullException.ThrowIfNull(total);
        ArgumentNullException.ThrowIfNull(beneath);
        if (total.Winner is not { } winner || beneath.Count == 0)
        {
            return null;
        }

        var readings = beneath.Select(estimate => estimate.Winner).OfType<Reading>().ToList();
        var difference = winner.Quantity - Quantity.Sum(readings.Select(reading => reading.Quantity));
        return new Remainder(difference, Cause(winner, readings, difference.Best));
    }

    private static ResidualKind Cause(Reading total, List<Reading> beneath, decimal difference)
    {
        if (difference == 0)
        {
            return ResidualKind.None;
        }

        if (beneath.Count == 0)
        {
            return ResidualKind.NotLocated;
        }

        if (!beneath.TrueForAll(reading => reading.AsOf == total.AsOf && reading.Series is { } series && series.Id == total.Series?.Id))
        {
            return ResidualKind.OtherSourceOrDay;
        }

        var half = Math.Max(total.Quantity.Best - total.Quantity.Low, (total.Quantity.High ?? total.Quantity.Best) - total.Quantity.Best);
        return Math.Abs(difference) <= half ? ResidualKind.WithinRounding
            : difference > 0 ? ResidualKind.NotLocated
            : ResidualKind.ChildrenExceed;
    }
}
