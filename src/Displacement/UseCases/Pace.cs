namespace Displacement.UseCases;

/// <summary>Reckons how long something will still take, from how long its done part took.</summary>
/// <param name="clock">The clock.</param>
public sealed class Pace(TimeProvider clock)
{
    private const double LeastKnown = 0.03;
    private static readonly TimeSpan LeastWatched = TimeSpan.FromSeconds(2);

    private long? began;

    /// <summary>How much was done when it was last told, 0 to 1; it never falls.</summary>
    public double Fraction { get; private set; }

    /// <summary>How long it will still take; null while too little is done to tell.</summary>
    public TimeSpan? Left { get; private set; }

    /// <summary>Takes how much is done. The time before anything was done is not counted: it was spent waiting.</summary>
    /// <param name="fraction">How much, 0 to 1.</param>
    public void Tell(double fraction)
    {
        if (fraction <= 0)
        {
            return;
        }

        began ??= clock.GetTimestamp();
        Fraction = Math.Max(Fraction, Math.Min(fraction, 1));
        var passed = clock.GetElapsedTime(began.Value);
        Left = passed < LeastWatched || Fraction < LeastKnown ? null : passed * ((1 - Fraction) / Fraction);
    }
}
