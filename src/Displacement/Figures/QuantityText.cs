using System.Globalization;
using Displacement.Texts;

namespace Displacement.Figures;

/// <summary>Prints quantities; see docs/methods/quantities.md.</summary>
public static class QuantityText
{
    private const string Grouped = "#,##0.############################";
    private const string Bare = "0.############################";

    /// <summary>For people to read: rounded to what the bounds bear, "2,900,000 (2,850,000–2,950,000)".</summary>
    /// <remarks>
    /// With u the largest power of ten not above half the width, the best figure is rounded to u (finer where that would
    /// leave the bounds) and the bounds outward to u ÷ 10. Exact numbers are printed in full, an open quantity as "at least"
    /// its low bound, a ceiling as "up to". Digits, groups and decimal mark are those of <paramref name="culture"/>.
    /// </remarks>
    public static string Print(Quantity quantity, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        ArgumentNullException.ThrowIfNull(culture);
        if (quantity.High is not { } high)
        {
            var low = PrintedBounds.LowOfOpen(quantity.Low, quantity.Best);
            return WordsOf(culture).With("Quantity_AtLeast", low.ToString(Grouped, culture));
        }

        var text = quantity.IsCeiling && quantity.Low == 0 && quantity.Best == high || quantity.IsExact
            ? high.ToString(Grouped, culture)
            : Range(quantity, high, culture);
        return quantity.IsCeiling ? WordsOf(culture).With("Quantity_UpTo", text) : text;
    }

    /// <summary>For machines to read, never rounded, always the same: "570", "2850000..2900000..2950000", "5000..5000.." if open.</summary>
    public static string Plain(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return quantity.IsExact
            ? Plain(quantity.Best)
            : Plain(quantity.Low) + ".." + Plain(quantity.Best) + ".." + (quantity.High is { } high ? Plain(high) : string.Empty);
    }

    private static string Plain(decimal people) => people.ToString(Bare, CultureInfo.InvariantCulture);

    private static string Range(Quantity quantity, decimal top, CultureInfo culture)
    {
        var shown = PrintedBounds.Of(quantity.Low, quantity.Best, top);
        var bounds = WordsOf(culture).With("Range", shown.Low.ToString(Grouped, culture), shown.High.ToString(Grouped, culture));
        return $"{shown.Best.ToString(Grouped, culture)} ({bounds})";
    }

    private static Words WordsOf(CultureInfo culture) => Words.In(Languages.Of(culture));
}
