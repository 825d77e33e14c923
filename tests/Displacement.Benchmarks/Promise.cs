using System.Globalization;

namespace Displacement.Benchmarks;

/// <summary>What was promised of one measured number, and whether it holds.</summary>
internal static class Promise
{
    public static string AtMost(double promised, double measured, string format = "0.0#") => string.Create(
        CultureInfo.InvariantCulture,
        $"{measured.ToString("0.00", CultureInfo.InvariantCulture)} ×   promised ≤ {promised.ToString(format, CultureInfo.InvariantCulture)} ×   {Kept(measured <= promised)}");

    public static string Below(double promised, double measured, string unit) => string.Create(
        CultureInfo.InvariantCulture,
        $"{measured.ToString("0.0#", CultureInfo.InvariantCulture)} {unit}   promised < {promised.ToString("0.0#", CultureInfo.InvariantCulture)} {unit}   {Kept(measured < promised)}");

    private static string Kept(bool kept) => kept ? "kept" : "MISSED";
}
