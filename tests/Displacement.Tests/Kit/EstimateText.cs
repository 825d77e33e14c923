using System.Globalization;
using System.Text;
using Displacement.Estimates;
using Displacement.Figures;

namespace Displacement.Tests.Kit;

/// <summary>An estimate with all that it says, as text to be looked at.</summary>
internal static class EstimateText
{
    public static string Of(Estimate estimate)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{estimate.Place.Key}: {estimate.Status}");
        if (estimate.Winner is { } winner)
        {
            text.Append(CultureInfo.InvariantCulture, $", by {estimate.Step}\n  {Of(winner)}\n");
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $", {estimate.State?.ToString() ?? "nothing"}{(estimate.CountedIn is { } there ? " in " + there.Key : string.Empty)}, known for {estimate.People.Known:0.###} of {estimate.People.Of:0.###}\n");
        }

        foreach (var other in estimate.Alternatives)
        {
            text.Append(CultureInfo.InvariantCulture, $"  also {Of(other)}\n");
        }

        if (estimate.Disagreements.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  disagreements: {estimate.Disagreements.Count}\n");
        }

        if (estimate.Residual is { } residual)
        {
            text.Append(CultureInfo.InvariantCulture, $"  residual {Signed(residual.Difference)} {residual.Kind} under {residual.Sum.Quantity.Best:0.###}\n");
        }

        if (estimate.Explanation is { } tree)
        {
            Node(tree, 1, text);
        }

        return text.ToString();
    }

    private static string Of(Reading reading)
    {
        List<string> said =
        [
            QuantityText.Plain(reading.Quantity),
            reading.Kind.ToString(),
            string.Join('+', reading.Producers),
            reading.Series is null ? "of several series" : "series " + reading.Series.Key.Assessment,
            $"{reading.Group} {reading.Scope} {reading.Nature} {reading.SourceKind} {reading.Reliability}",
            reading.AsOf == reading.Newest ? Day(reading.AsOf) : $"{Day(reading.AsOf)} to {Day(reading.Newest)}",
            $"published {Day(reading.Published)}{(reading.PublishedAssumed ? " (assumed)" : string.Empty)}",
            $"round {(reading.Round is null ? "several" : reading.Round.Length == 0 ? "without a number" : reading.Round)}",
        ];
        var covers = reading.Coverage;
        said.Add(string.Create(CultureInfo.InvariantCulture, $"{covers.Have} of {covers.Of} places ({covers.Share:0.###})"));
        Add("missing", covers.Missing.Select(place => place.Key));
        Add("missing below", covers.MissingBelow.Select(place => place.Key));
        Add("not covered", covers.NotCovered.Select(place => place.Key));
        Add("left out", covers.LeftOut.Select(place => place.Key));
        Add("counted elsewhere", covers.CountedElsewhere.Select(place => place.Key));
        Add("gaps in", covers.Gaps.Select(place => place.Key));
        Add("no days", covers.Uncovered.Select(days => days.ToString()));
        Add("and", ((string?[])[reading.HasGaps ? "gaps" : null, reading.HasConflict ? "conflict" : null, covers.ByRound ? "by round" : null, reading.Quantity.IsCeiling ? "ceiling" : null, reading.Quantity.Qualifier == Qualifier.Exact ? null : reading.Quantity.Qualifier.ToString()]).OfType<string>());
        if (!reading.People.IsComplete)
        {
            said.Add(string.Create(CultureInfo.InvariantCulture, $"known for {reading.People.Known:0.###} of {reading.People.Of:0.###} people"));
        }

        return string.Join("; ", said);

        void Add(string word, IEnumerable<string> what)
        {
            var all = string.Join(' ', what);
            said.AddRange(all.Length == 0 ? [] : [$"{word} {all}"]);
        }
    }

    private static void Node(Explanation node, int depth, StringBuilder text)
    {
        text.Append(new string(' ', 2 * depth)).Append(node.Kind);
        Add(node.Quantity is { } quantity ? QuantityText.Plain(quantity) : null);
        Add(node.State?.ToString());
        Add(node.Difference is { } difference ? Signed(difference) : null);
        Add(node.Place?.Key);
        Add(node.Source);
        Add(node.Part is { } part && part != PartKey.Everybody ? $"({part.Sex} {part.Age} {part.Reason} {part.Origin} {part.Category})".Replace("  ", " ", StringComparison.Ordinal) : null);
        Add(node.AsOf is { } day ? Day(day) : null);
        Add(node.AgeDays is { } age ? age.ToString(CultureInfo.InvariantCulture) + " d" : null);
        Add(node.Notes.Count > 0 ? $"[{string.Join(", ", node.Notes)}]" : null);
        Add(node.Cell is { } cell ? $"<- {cell.Address.Table} line {cell.Address.Line.ToString(CultureInfo.InvariantCulture)}{(cell.Quote is null ? string.Empty : $" \"{cell.Quote}\"")}" : null);
        text.Append('\n');
        foreach (var child in node.Children)
        {
            Node(child, depth + 1, text);
        }

        void Add(string? what) => text.Append(what is null ? string.Empty : " " + what);
    }

    private static string Signed(Difference difference) => string.Create(CultureInfo.InvariantCulture, $"{difference.Low:0.###}..{difference.Best:0.###}..{difference.High:0.###}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
