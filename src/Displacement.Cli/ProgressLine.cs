using System.Globalization;
using Displacement.UseCases;

namespace Displacement.Cli;

/// <summary>One line on stderr that says how far a long file is; where nobody watches, only that it waits for its turn.</summary>
/// <param name="clock">The clock.</param>
internal sealed class ProgressLine(TimeProvider clock) : IProgress<ImportProgress>, IDisposable
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromMilliseconds(200);

    private readonly bool watched = !Console.IsErrorRedirected;
    private readonly Pace pace = new(clock);
    private long last;
    private int width;

    public void Report(ImportProgress value)
    {
        if (value.Phase == ImportPhase.Waiting)
        {
            Dispose();
            Console.Error.WriteLine("Another file is being read into this database; this one waits for its turn. Ctrl-C ends the wait.");
            return;
        }

        pace.Tell(value.Fraction);
        if (watched && (width == 0 || clock.GetElapsedTime(last) >= BetweenLines))
        {
            last = clock.GetTimestamp();
            var doing = value.Phase switch { ImportPhase.Reading => "reading", ImportPhase.Checking => "checking", _ => "comparing" };
            var left = pace.Left is { } time ? $"  about {Words(time)} left" : string.Empty;
            var line = string.Create(CultureInfo.InvariantCulture, $"{(int)(pace.Fraction * 100),3} %  {value.Rows:N0} rows  {doing}{left}");
            Console.Error.Write("\r" + line.PadRight(width));
            width = Math.Max(width, line.Length);
        }
    }

    public void Dispose()
    {
        if (width > 0)
        {
            Console.Error.Write("\r" + new string(' ', width) + "\r");
            width = 0;
        }
    }

    /// <summary>No more exact than it can be known.</summary>
    private static string Words(TimeSpan time) => time.TotalSeconds < 90
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (int)Math.Ceiling(time.TotalSeconds)):N0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)Math.Ceiling(time.TotalMinutes):N0} min");
}
