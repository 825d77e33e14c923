using System.Globalization;

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
            var low = RoundDown(quantity.Low, Step(quantity.Best - quantity.Low) / 10);
            return string.Format(culture, Words(culture).AtLeast, low.ToString(Grouped, culture));
        }

        var text = quantity.IsCeiling && quantity.Low == 0 && quantity.Best == high || quantity.IsExact
            ? high.ToString(Grouped, culture)
            : Range(quantity, high, culture);
        return quantity.IsCeiling ? string.Format(culture, Words(culture).UpTo, text) : text;
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
        var step = Step((top - quantity.Low) / 2);
        var low = RoundDown(quantity.Low, step / 10);
        var high = -RoundDown(-top, step / 10);
        var best = Round(quantity.Best, step);
        while (best < low || best > high)
        {
            step /= 10;
            best = Round(quantity.Best, step);
        }

        return $"{best.ToString(Grouped, culture)} ({low.ToString(Grouped, culture)}–{high.ToString(Grouped, culture)})";
    }

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

    private static decimal Round(decimal people, decimal step)
        => step == 0 ? people : Math.Round(people / step, MidpointRounding.AwayFromZero) * step;

    private static decimal RoundDown(decimal people, decimal step) => step == 0 ? people : Math.Floor(people / step) * step;

    private static (string AtLeast, string UpTo) Words(CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "fr" => ("au moins {0}", "jusqu’à {0}"),
        "ar" => ("ما لا يقل عن {0}", "حتى {0}"),
        _ => ("at least {0}", "up to {0}"),
    };
}
