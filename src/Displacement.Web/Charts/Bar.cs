using Displacement.Figures;
using Microsoft.AspNetCore.Html;

namespace Displacement.Web.Charts;

/// <summary>A bar in a table's cell, from zero, with a whisker over its bounds; it grows from where lines begin.</summary>
internal static class Bar
{
    private const double Width = 100;
    private const double Height = 10;

    /// <summary>The bar of a quantity against the largest of its column. It repeats the number beside it, so it says nothing to a screen reader.</summary>
    public static IHtmlContent Of(Quantity? quantity, decimal largest, bool isRightToLeft)
    {
        if (quantity is null || largest <= 0)
        {
            return HtmlString.Empty;
        }

        using SvgWriter svg = new();
        svg.Open("svg", ("class", "bar"), ("viewBox", "0 0 100 10"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"), ("focusable", "false"));
        var best = Of(quantity.Best, largest);
        svg.Add("rect", null, ("class", "bar-best"), ("x", isRightToLeft ? Width - best : 0), ("y", 0.0), ("width", best), ("height", Height));
        if (!quantity.IsExact)
        {
            var (low, high) = (Of(quantity.Low, largest), Of(quantity.High ?? largest, largest));
            svg.Add("rect", null, ("class", "bar-bounds"), ("x", isRightToLeft ? Width - high : low), ("y", 4.0), ("width", Math.Max(0.5, high - low)), ("height", 2.0));
        }

        svg.Close();
        return svg.ToHtml();
    }

    private static double Of(decimal people, decimal largest) => (double)Math.Min(100, people / largest * 100);
}
