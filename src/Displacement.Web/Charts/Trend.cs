using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Sources;

namespace Displacement.Web.Charts;

/// <summary>What a chart over time shows.</summary>
/// <param name="Lines">At most four lines.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Events">Days with an event, by the number under which the list beneath names it.</param>
internal sealed record Trend(IReadOnlyList<TrendLine> Lines, DateOnly First, DateOnly Last, IReadOnlyList<(DateOnly Day, int Number)> Events)
{
    private const int LeastDays = 14;

    /// <summary>Whether there is anything to draw.</summary>
    public bool IsEmpty => Lines.All(line => line.Points.Count == 0);

    /// <summary>The largest number that any bound reaches.</summary>
    public decimal Largest => Lines.SelectMany(line => line.Points).Select(point => point.Quantity.High ?? point.Quantity.Best).DefaultIfEmpty(0).Max();

    /// <summary>A trend up to a day, from its first point or first event.</summary>
    public static Trend Until(DateOnly last, IReadOnlyList<TrendLine> lines, IReadOnlyList<(DateOnly Day, int Number)> events)
    {
        var first = lines.SelectMany(line => line.Points).Select(point => point.Day).Concat(events.Select(one => one.Day)).DefaultIfEmpty(last).Min();
        return new Trend(lines, last.DayNumber - first.DayNumber < LeastDays ? last.AddDays(-LeastDays) : first, last, events);
    }
}

/// <summary>A line of a trend.</summary>
/// <param name="Label">Whom it counts.</param>
/// <param name="Style">The class that gives it its colour.</param>
/// <param name="Points">Its points, the oldest first.</param>
internal sealed record TrendLine(string Label, string Style, IReadOnlyList<TrendPoint> Points)
{
    /// <summary>The line of a history.</summary>
    public static TrendLine Of(string label, string style, IEnumerable<Estimate> history) => new(
        label,
        style,
        [.. Joined([.. history])]);

    /// <summary>The points in runs of those that are joined.</summary>
    public IEnumerable<IReadOnlyList<TrendPoint>> Runs()
    {
        List<TrendPoint> run = [];
        foreach (var point in Points)
        {
            if (!point.IsJoined && run.Count > 0)
            {
                yield return run;
                run = [];
            }

            run.Add(point);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    /// <summary>A day of which nothing is known parts what lies before from what comes after.</summary>
    private static IEnumerable<TrendPoint> Joined(List<Estimate> history) => history.Select((estimate, i) => (estimate, before: i > 0 ? history[i - 1].Winner : null))
        .Where(one => one.estimate.Winner is not null)
        .Select(one => new TrendPoint(one.estimate, one.before is not null && Comparing.AreAlike(one.before, one.estimate.Winner!)));
}

/// <summary>What was counted on a day.</summary>
/// <param name="Estimate">The estimate; somebody counted.</param>
/// <param name="IsJoined">Whether the point before it is alike, so that a line between them says something.</param>
internal sealed record TrendPoint(Estimate Estimate, bool IsJoined)
{
    /// <summary>The day.</summary>
    public DateOnly Day => Estimate.Question.On;

    /// <summary>The reading.</summary>
    public Reading Reading => Estimate.Winner!;

    /// <summary>The number.</summary>
    public Quantity Quantity => Reading.Quantity;

    /// <summary>Whether it stands for less than it seems to: invented, or without some of the places.</summary>
    public bool IsHollow => Reading.SourceKind == SourceKind.Exercise || !Reading.Coverage.IsComplete;
}
