using Displacement.Figures;

namespace Displacement.Web;

/// <summary>Who is there on a day, or a movement, as addresses name it.</summary>
internal static class Measures
{
    /// <summary>What may be chosen.</summary>
    public static IReadOnlyList<MeasureKind> All { get; } = [MeasureKind.Stock, MeasureKind.Displacements, MeasureKind.Arrivals, MeasureKind.Departures, MeasureKind.Returns];

    /// <summary>The measure that an address names; a stock where it names none that can be chosen.</summary>
    /// <param name="text">displacements, arrivals, departures or returns, in any case.</param>
    public static MeasureKind Of(string? text) =>
        Enum.TryParse<MeasureKind>(text, ignoreCase: true, out var kind) && All.Contains(kind) && !char.IsAsciiDigit(text![0]) ? kind : MeasureKind.Stock;

    /// <summary>How an address names it.</summary>
    /// <param name="measure">The measure.</param>
    public static string Text(MeasureKind measure) => measure.ToString().ToLowerInvariant();
}
