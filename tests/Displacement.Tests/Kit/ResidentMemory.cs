using System.Globalization;

namespace Displacement.Tests.Kit;

/// <summary>The most memory that this process held since it was last asked, above what it held at a moment of rest.</summary>
internal sealed class ResidentMemory
{
    private const string Reset = "/proc/self/clear_refs";
    private const string Status = "/proc/self/status";
    private readonly bool canReset = Resets();
    private long rest;

    /// <summary>Rest is now.</summary>
    public void CountFromHere()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        _ = canReset && Resets();
        rest = Environment.WorkingSet;
    }

    /// <summary>The most bytes above rest since the last question; where the system does not say the most, what is held now.</summary>
    public long Above()
    {
        var most = canReset ? Peak() : Environment.WorkingSet;
        _ = canReset && Resets();
        return most - rest;
    }

    private static long Peak() => File.ReadLines(Status).First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) is var line
        ? long.Parse(line.AsSpan(6).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture) * 1024
        : 0;

    private static bool Resets()
    {
        try
        {
            File.WriteAllText(Reset, "5");
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
