using System.Globalization;

namespace Displacement.Benchmarks;

/// <summary>Repeated measurements of one thing: their median, and how far they lie apart.</summary>
/// <param name="values">The measurements.</param>
internal sealed class Spread(IEnumerable<double> values)
{
    private readonly double[] sorted = [.. values.Order()];

    public double Median => At(0.5);

    /// <summary>A tenth of the measurements lie below: what other programs on the machine disturb least.</summary>
    public double Quick => At(0.1);

    public double Max => sorted[^1];

    /// <summary>Median, with the least and the most.</summary>
    public string Text(string format) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Median.ToString(format, CultureInfo.InvariantCulture)} ({sorted[0].ToString(format, CultureInfo.InvariantCulture)}–{Max.ToString(format, CultureInfo.InvariantCulture)})");

    /// <summary>Median, with the tenth and the ninetieth of a hundred.</summary>
    public string MostText(string format) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Median.ToString(format, CultureInfo.InvariantCulture)} ({Quick.ToString(format, CultureInfo.InvariantCulture)}–{At(0.9).ToString(format, CultureInfo.InvariantCulture)})");

    private double At(double share)
    {
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }
}
