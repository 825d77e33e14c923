namespace Displacement.Imports.Checks;

/// <summary>The middle of some values and how far they usually lie from it: neither moves because of a few wrong ones.</summary>
/// <param name="Middle">The median.</param>
/// <param name="Usual">The median distance from it, scaled to a standard deviation.</param>
internal readonly record struct RobustSpread(double Middle, double Usual)
{
    private const double ToDeviation = 1.4826;

    /// <summary>The spread of some values; zero for none.</summary>
    public static RobustSpread Of(IReadOnlyCollection<double> values)
    {
        var middle = Median(values);
        return new RobustSpread(middle, ToDeviation * Median([.. values.Select(value => Math.Abs(value - middle))]));
    }

    private static double Median(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
