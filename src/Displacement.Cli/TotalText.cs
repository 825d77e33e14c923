using System.Globalization;
using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Ledger;

namespace Displacement.Cli;

/// <summary>An estimate as a person reads it on a terminal.</summary>
internal static class TotalText
{
    private const int MostSizes = 4;

    public static void Write(IReadOnlyList<Estimate> estimates, string place)
    {
        if (estimates.Count == 0)
        {
            Console.Out.WriteLine($"Nothing is known about {place}. Unknown is not zero.");
        }

        foreach (var estimate in estimates)
        {
            Write(estimate);
        }
    }

    private static void Write(Estimate estimate)
    {
        var question = estimate.Question;
        var who = question.Age is { } age ? $"{question.Group}, aged {age}" : question.Group.Code;
        var sex = question.Sex == People.Sex.All ? string.Empty : $", {question.Sex.ToString().ToLowerInvariant()}";
        var when = question.During is { } period && question.Measure != MeasureKind.Stock
            ? $"{question.Measure.ToString().ToLowerInvariant()} {Day(period.First)} to {Day(period.Last)}"
            : Day(question.On);
        var heading = $"{estimate.Place.Key} {estimate.Place.Name}, {who}{sex}{Narrowed(question)}, {when}: ";
        Console.Out.WriteLine(heading + (estimate.Winner is { } winner ? Text(winner.Quantity) : Unknown(estimate)));
        if (estimate.Households?.Winner is { } households)
        {
            var persons = estimate.Persons is { } reckoned
                ? $"persons reckoned: {Text(reckoned.Quantity)}, with {string.Join("; ", reckoned.Parts.DistinctBy(part => part.Size).Take(MostSizes).Select(Size))}{(reckoned.Parts.DistinctBy(part => part.Size).Count() > MostSizes ? "; and other sizes" : string.Empty)}"
                : "no household size is known, so persons are not";
            Console.Out.WriteLine($"  households: {Text(households.Quantity)} ({string.Join("; ", households.Producers)}; as of {Day(households.AsOf)}); {persons}");
        }

        if (estimate.Winner is not null)
        {
            WriteDetails(estimate, estimate.Winner);
        }

        if (estimate.Explanation is { } tree)
        {
            WriteNode(tree, 1);
        }
    }

    /// <summary>The origin, status, sector and cause asked for: without them the number would look like everybody's.</summary>
    private static string Narrowed(Question question)
    {
        var status = question.Status.Length == 0 ? string.Empty : $", {question.Status}";
        var sector = question.Sector.Length == 0 ? string.Empty : $" ({question.Sector})";
        return (question.Origin is { } origin ? $", from {origin.Key} {origin.Name}" : string.Empty) + status + sector + (question.Cause is { } cause ? $", by {cause}" : string.Empty);
    }

    private static void WriteDetails(Estimate estimate, Reading winner)
    {
        var part = winner.Scope == Scope.Part ? " (part of the group: at least this many)" : string.Empty;
        Console.Out.WriteLine($"  {estimate.Status.ToString().ToLowerInvariant()}{part}; {string.Join("; ", winner.Producers)}; as of {Day(winner.AsOf)}; published {Day(winner.Published)}{(winner.PublishedAssumed ? " (assumed: nobody says)" : string.Empty)}");
        if (winner.SourceKind == Sources.SourceKind.Exercise)
        {
            Console.Out.WriteLine("  EXERCISE: invented figures are in this number.");
        }

        if (winner.Group != estimate.Question.Group.Code)
        {
            Console.Out.WriteLine($"  answered by a figure for {winner.Group}");
        }

        WriteCoverage(winner.Coverage);
        if (!estimate.People.IsComplete)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  the breakdown is known for {estimate.People.Known:N0} of {estimate.People.Of:N0} people"));
        }

        if (estimate.Residual is { Kind: not ResidualKind.None } residual)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  own figure less the places beneath: {residual.Difference.Best:N0} ({TotalJson.Kebab(residual.Kind.ToString())})"));
        }

        if (Dependence.Of(estimate) is { } rests)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  rests on: {rests.Older:0 %} older than {rests.Days} days; {rests.FromSource:0 %} from {rests.Source}; {rests.Approximate:0 %} approximate; {rests.Derived:0 %} derived"));
        }

        foreach (var loser in estimate.Alternatives)
        {
            var disagrees = estimate.Disagreements.Any(one => ReferenceEquals(one.Other, loser)) ? ", disagrees" : string.Empty;
            Console.Out.WriteLine($"  also said: {Text(loser.Quantity)} ({loser.Group}; {string.Join("; ", loser.Producers)}; as of {Day(loser.AsOf)}; {TotalJson.Kebab(loser.Kind.ToString())}{disagrees})");
        }
    }

    private static void WriteCoverage(Coverage coverage)
    {
        if (coverage.Uncovered.Count > 0)
        {
            Console.Out.WriteLine($"  no figure for {string.Join(", ", coverage.Uncovered.Select(gap => $"{Day(gap.First)} to {Day(gap.Last)}"))}");
        }

        if (coverage.Of > 1 || coverage.Missing.Count + coverage.Gaps.Count > 0)
        {
            Console.Out.WriteLine($"  {coverage.Have} of {coverage.Of} places{(coverage.ByRound ? ", all that the round lists" : string.Empty)}{Places("; missing", coverage.Missing)}{Places("; not covered by the newest round", coverage.NotCovered)}{Places("; counted elsewhere", coverage.CountedElsewhere)}{Places("; missing further beneath", coverage.MissingBelow)}{Places("; with rows that give no number", coverage.Gaps)}");
        }
    }

    private static string Places(string label, IReadOnlyList<Places.Place> places) =>
        places.Count == 0 ? string.Empty : $"{label}: {string.Join(", ", places.Take(8).Select(place => $"{place.Key} {place.Name}"))}{(places.Count > 8 ? $" and {places.Count - 8} more" : string.Empty)}";

    private static void WriteNode(Explanation node, int depth)
    {
        var number = node.Quantity is { } quantity ? Text(quantity) : node.Difference is { } difference ? difference.Best.ToString("N0", CultureInfo.InvariantCulture) : node.State is { } state ? TotalJson.Kebab(state.ToString()) : "?";
        var place = node.Place is { } where ? $" {where.Key}" : string.Empty;
        var notes = node.Notes.Count == 0 ? string.Empty : $" [{string.Join(", ", node.Notes)}]";
        var source = node.Source is { } who ? $" {who}" : string.Empty;
        Console.Out.WriteLine($"{new string(' ', depth * 2)}{TotalJson.Kebab(node.Kind.ToString())} {number}{place}{source}{notes}");
        if (node.Cell is { } cell)
        {
            Console.Out.WriteLine($"{new string(' ', (depth * 2) + 2)}{cell.Address.Table}, line {cell.Address.Line}, {cell.Address.Column}: {cell.Text}");
        }

        foreach (var child in node.Children)
        {
            WriteNode(child, depth + 1);
        }
    }

    private static string Size(ReckonedPart part) => string.Create(CultureInfo.InvariantCulture, $"{part.Size.Best:0.###} a household ({part.SizeOf.Key}; {part.Size.Source}; from {part.Size.From:yyyy-MM-dd})");

    private static string Text(Quantity quantity) => QuantityText.Print(quantity, CultureInfo.InvariantCulture);

    private static string Unknown(Estimate estimate) => estimate.CountedIn is { } place
        ? $"counted in {place.Key} {place.Name}; no number of its own"
        : estimate.State is { } state ? $"unknown ({TotalJson.Kebab(state.ToString())}). Unknown is not zero." : estimate.LastCounted is { } last ? $"unknown. The last figure, of {Day(last)}, is too old to count. Unknown is not zero." : "unknown. Unknown is not zero.";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
