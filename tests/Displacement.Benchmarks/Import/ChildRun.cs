using System.Diagnostics;
using System.Globalization;

namespace Displacement.Benchmarks.Import;

/// <summary>One run of another program, as the operating system saw it.</summary>
/// <param name="Wall">Seconds from start to end.</param>
/// <param name="Cpu">Seconds of processor time, the program's own and the kernel's for it.</param>
/// <param name="PeakMegabytes">The most memory it held at once (resident, 10⁶ bytes).</param>
internal sealed record ChildRun(double Wall, double Cpu, double PeakMegabytes)
{
    private const double TicksPerSecond = 100;
    private const double Megabyte = 1_000_000;

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It did not end with 0.</exception>
    public static ChildRun Of(string program, IEnumerable<string> arguments, string input = "")
    {
        ProcessStartInfo start = new(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        var before = ChildrenTicks();
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var peak = 0L;
        do
        {
            peak = Math.Max(peak, Peak(process));
        }
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(5)));
        var wall = Stopwatch.GetElapsedTime(began).TotalSeconds;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{program} ended with {process.ExitCode}: {output.Result}{error.Result}"));
        }

        return new ChildRun(wall, (ChildrenTicks() - before) / TicksPerSecond, peak / Megabyte);
    }

    /// <summary>The kernel's own high-water mark; 0 when the process has just ended.</summary>
    private static long Peak(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    /// <summary>Processor time of all children that have ended: fields 16 and 17 of /proc/self/stat, after the name in brackets.</summary>
    private static long ChildrenTicks()
    {
        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture);
    }
}
