namespace Displacement.Texts;

/// <summary>A quantity's three numbers as far as its bounds bear them; see docs/methods/quantities.md.</summary>
/// <param name="Low">The low bound, rounded outward.</param>
/// <param name="Best">The best figure.</param>
/// <param name="High">The high bound, rounded outward.</param>
internal readonly record struct PrintedBounds(decimal Low, decimal Best, decimal High)
{
    /// <summary>Rounds the best figure to u, the largest power of ten not above half the width, and the bounds to u ÷ 10.</summary>
    public static PrintedBounds Of(decimal low, decimal best, decimal high)
    {
        var step = Step((high - low) / 2);
        var (least, most) = (Down(low, step / 10), -Down(-high, step / 10));
        var shown = Nearest(best, step);
        while (shown < least || shown > most)
        {
            step /= 10;
            shown = Nearest(best, step);
        }

        return new PrintedBounds(least, shown, most);
    }

    /// <summary>The low bound of a quantity without a high one, rounded as its best figure bears.</summary>
    public static decimal LowOfOpen(decimal low, decimal best) => Down(low, Step(best - low) / 10);

    /// <summary>The largest power of ten not above the size; 0 for 0, which rounds nothing.</summary>
    private static decimal Step(decimal size)
    {
        if (size < 0.000001m)
        {
            return 0;
        }

        var step = 1m;
        while (step * 10 <= size)
        {
            step *= 10;
        }

        while (step > size)
        {
            step /= 10;
        }

        return step;
    }

    private static decimal Nearest(decimal people, decimal step)
        => step == 0 ? people : Math.Round(people / step, MidpointRounding.AwayFromZero) * step;

    private static decimal Down(decimal people, decimal step) => step == 0 ? people : Math.Floor(people / step) * step;
}
