using Displacement.Figures;

namespace Displacement.Estimates;

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
        return new Remainder(difference, Residual.Cause(winner, readings, difference.Best));
    }
}
