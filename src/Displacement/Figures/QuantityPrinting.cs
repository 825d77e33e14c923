using Displacement.Texts;

namespace Displacement.Figures;

/// <summary>Prints quantities and differences with the figures' own printer.</summary>
public static class QuantityPrinting
{
    /// <summary>With its bounds: "2,900,000 (2,850,000–2,950,000)"; unknown in words.</summary>
    /// <param name="text">The printer.</param>
    /// <param name="quantity">The quantity, or null: unknown.</param>
    public static string Full(this FigureText text, Quantity? quantity)
    {
        ArgumentNullException.ThrowIfNull(text);
        return quantity is null ? text.Unknown : text.Full(quantity.Low, quantity.Best, quantity.High, quantity.IsCeiling);
    }

    /// <summary>In a few words, for a key figure: "about 2.9 million"; unknown in words.</summary>
    /// <param name="text">The printer.</param>
    /// <param name="quantity">The quantity, or null: unknown.</param>
    public static string About(this FigureText text, Quantity? quantity)
    {
        ArgumentNullException.ThrowIfNull(text);
        return quantity is null ? text.Unknown : text.About(quantity.Low, quantity.Best, quantity.High, quantity.IsCeiling);
    }

    /// <summary>The bounds alone: "2.85–2.95 million"; null where it is exact or unknown.</summary>
    /// <param name="text">The printer.</param>
    /// <param name="quantity">The quantity, or null: unknown.</param>
    public static string? Bounds(this FigureText text, Quantity? quantity)
    {
        ArgumentNullException.ThrowIfNull(text);
        return quantity is null ? null : text.Bounds(quantity.Low, quantity.Best, quantity.High);
    }
}
