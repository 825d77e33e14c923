using Displacement.Texts;
using Microsoft.AspNetCore.Html;

namespace Displacement.Web.Charts;

/// <summary>Draws a trend: lines from a zero baseline with their bounds, events as numbered marks; from right to left where the language runs so.</summary>
/// <param name="trend">What it shows.</param>
/// <param name="text">Prints its numbers and days.</param>
internal sealed class TrendChart(Trend trend, FigureText text)
{
    private const double Width = 360;
    private const double Height = 200;
    private const double Side = 56;
    private const double End = 14;
    private const double Top = 22;
    private const double Bottom = 156;
    private const double MarkWidth = 22;
    private const int Grid = 2;

    private readonly bool mirrored = text.Language.IsRightToLeft;
    private readonly decimal scale = NiceScale(trend.Largest);

    /// <summary>The drawing.</summary>
    /// <param name="title">What it shows, for who cannot see it; a table of the same numbers must stand beside it.</param>
    public IHtmlContent Draw(string title)
    {
        using SvgWriter svg = new();
        svg.Open("svg", ("class", "trend"), ("viewBox", $"0 0 {Width} {Height}"), ("role", "img"), ("aria-label", title));
        DrawGrid(svg);
        DrawEvents(svg);
        foreach (var line in trend.Lines.Where(line => line.Points.Count > 0))
        {
            DrawBounds(svg, line);
        }

        foreach (var line in trend.Lines.Where(line => line.Points.Count > 0))
        {
            DrawLine(svg, line);
        }

        svg.Close();
        return svg.ToHtml();
    }

    /// <summary>The smallest of 1, 1.2, 1.6, 2, 2.5, 3, 4, 5, 6 and 8 × 10ⁿ that holds all.</summary>
    private static decimal NiceScale(decimal largest)
    {
        var unit = 1m;
        while (unit * 10 < largest)
        {
            unit *= 10;
        }

        decimal[] steps = [1, 1.2m, 1.6m, 2, 2.5m, 3, 4, 5, 6, 8, 10];
        return unit * steps.First(step => unit * step >= largest || step == 10);
    }

    private void DrawGrid(SvgWriter svg)
    {
        for (var i = 0; i <= Grid; i++)
        {
            var value = scale * i / Grid;
            var y = Y(value);
            svg.Add("line", null, ("class", i == 0 ? "base" : "grid"), ("x1", X(0)), ("x2", X(1)), ("y1", y), ("y2", y));
            Label(svg, text.Compact(value), X(0) + (mirrored ? 5 : -5), y + 4, towardsStart: true);
        }

        Label(svg, text.Day(trend.First), X(0), Height - 6, towardsStart: false);
        Label(svg, text.Day(trend.Last), X(1), Height - 6, towardsStart: true);
    }

    private void DrawEvents(SvgWriter svg)
    {
        foreach (var marks in Clusters())
        {
            foreach (var (day, _) in marks)
            {
                svg.Add("line", null, ("class", "event"), ("x1", X(day)), ("x2", X(day)), ("y1", Top), ("y2", Bottom));
            }

            var label = marks.Count == 1 ? text.People(marks[0].Number) : $"{text.People(marks[0].Number)}–{text.People(marks[^1].Number)}";
            var (middle, half) = ((X(marks[0].Day) + X(marks[^1].Day)) / 2, 4 + (label.Length * 3.5));
            svg.Add("rect", null, ("class", "event-mark"), ("x", middle - half), ("y", Bottom + 4), ("width", 2 * half), ("height", 16.0), ("rx", 8.0));
            svg.Add("text", label, ("class", "event-number"), ("x", middle), ("y", Bottom + 15.5), ("text-anchor", "middle"), ("direction", "ltr"));
        }
    }

    /// <summary>Events whose marks would lie on each other share one.</summary>
    private List<List<(DateOnly Day, int Number)>> Clusters()
    {
        List<List<(DateOnly Day, int Number)>> clusters = [];
        foreach (var one in trend.Events)
        {
            if (clusters.Count > 0 && Math.Abs(X(one.Day) - X(clusters[^1][^1].Day)) < MarkWidth)
            {
                clusters[^1].Add(one);
            }
            else
            {
                clusters.Add([one]);
            }
        }

        return clusters;
    }

    private void DrawBounds(SvgWriter svg, TrendLine line)
    {
        if (line.Points.All(point => point.Quantity.IsExact))
        {
            return;
        }

        foreach (var point in line.Points.Where(point => !point.Quantity.IsExact))
        {
            var x = X(point.Day);
            svg.Add("line", null, ("class", $"bounds {line.Style}"), ("x1", x), ("x2", x), ("y1", Y(point.Quantity.Low)), ("y2", Y(point.Quantity.High ?? scale)));
        }
    }

    private void DrawLine(SvgWriter svg, TrendLine line)
    {
        foreach (var run in line.Runs().Where(run => run.Count > 1))
        {
            svg.Add("polyline", null, ("class", $"line {line.Style}"), ("points", string.Join(' ', run.Select(point => $"{SvgWriter.Text(X(point.Day))},{SvgWriter.Text(Y(point.Quantity.Best))}"))));
        }

        var last = (X: X(line.Points[^1].Day), Y: Y(line.Points[^1].Quantity.Best));
        if (Math.Abs(last.X - X(1)) > 1)
        {
            svg.Add("line", null, ("class", $"held {line.Style}"), ("x1", last.X), ("x2", X(1)), ("y1", last.Y), ("y2", last.Y));
        }

        foreach (var point in line.Points)
        {
            svg.Add("circle", null, ("class", $"dot {line.Style}{(point.IsHollow ? " hollow" : string.Empty)}"), ("cx", X(point.Day)), ("cy", Y(point.Quantity.Best)), ("r", 3.0));
        }

        // Near an edge the number is written towards the middle.
        bool? towardsStart = Math.Abs(last.X - X(1)) < 40 ? true : Math.Abs(last.X - X(0)) < 40 ? false : null;
        Label(svg, text.Compact(line.Points[^1].Quantity.Best), last.X, last.Y - 7, towardsStart, $"value {line.Style}");
    }

    /// <summary>A text that ends (or begins) at a point, whichever way its language runs; centred where it is null.</summary>
    private void Label(SvgWriter svg, string label, double x, double y, bool? towardsStart, string style = "label")
    {
        // "start" is where a text begins: the right end of an Arabic one.
        var anchor = towardsStart is { } back ? back ? "end" : "start" : "middle";
        svg.Add("text", label, ("class", style), ("x", x), ("y", y), ("text-anchor", anchor), ("direction", text.Language.Direction));
    }

    private double X(DateOnly day) =>
        X(Math.Clamp((double)(day.DayNumber - trend.First.DayNumber) / Math.Max(1, trend.Last.DayNumber - trend.First.DayNumber), 0, 1));

    private double X(double share)
    {
        var x = Side + (share * (Width - Side - End));
        return mirrored ? Width - x : x;
    }

    private double Y(decimal people) => Bottom - ((double)(people / Math.Max(1, scale)) * (Bottom - Top));
}
