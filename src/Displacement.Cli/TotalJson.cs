using Displacement.Estimates;
using Displacement.Figures;
using Displacement.People;

namespace Displacement.Cli;

/// <summary>An estimate in the stable JSON shape that docs/cli.md describes.</summary>
internal static class TotalJson
{
    public static object Of(Estimate estimate)
    {
        var winner = estimate.Winner;
        var question = estimate.Question;
        return new
        {
            Place = estimate.Place.Key,
            Name = estimate.Place.Name,
            Group = question.Group.Code,
            Measure = question.Measure.ToString().ToLowerInvariant(),
            Sex = question.Sex == Sex.All ? null : question.Sex == Sex.Female ? "f" : "m",
            Age = question.Age?.ToString(),
            NeedStatus = question.Status.Length == 0 ? null : question.Status,
            Sector = question.Sector.Length == 0 ? null : question.Sector,
            Origin = question.Origin?.Key,
            question.Cause,
            On = question.On,
            From = question.During?.First,
            To = question.During?.Last,
            Known = question.Known,
            PublishedBy = question.PublishedBy,
            Status = estimate.Status.ToString().ToLowerInvariant(),
            State = estimate.State is { } state ? Kebab(state.ToString()) : null,
            CountedIn = estimate.CountedIn?.Key,
            estimate.LastCounted,
            Scope = winner is null ? null : ScopeWord(winner.Scope),
            Low = winner?.Quantity.Low,
            Best = winner?.Quantity.Best,
            High = winner?.Quantity.High,
            Qualifier = winner is null ? null : Kebab(winner.Quantity.Qualifier.ToString()),
            winner?.Quantity.Words,
            winner?.AsOf,
            AgeDays = winner is null ? (int?)null : Math.Max(0, question.On.DayNumber - winner.AsOf.DayNumber),
            winner?.Published,
            PublishedAssumed = winner?.PublishedAssumed ?? false,
            Source = winner is null ? null : string.Join("; ", winner.Producers),
            AnsweredBy = winner?.Group,
            Reading = winner is null ? null : Kebab(winner.Kind.ToString()),
            Exercise = winner?.SourceKind == Sources.SourceKind.Exercise,
            Rule = $"{estimate.Rule.Name}/{estimate.Rule.Version}",
            estimate.Step,
            Coverage = CoverageOf(estimate),
            Households = estimate.Households?.Winner is { } households ? new { households.Quantity.Low, households.Quantity.Best, households.Quantity.High, households.AsOf } : null,
            Persons = estimate.Persons is { } persons
                ? new
                {
                    persons.Quantity.Low,
                    persons.Quantity.Best,
                    persons.Quantity.High,
                    Size = persons.WithOneSize?.Size.Best,
                    SizeOf = persons.WithOneSize?.SizeOf.Key,
                    SizeFrom = persons.WithOneSize?.Size.From,
                    SizeSource = persons.WithOneSize?.Size.Source,
                    Parts = persons.Parts.Select(part => new { Place = part.Place.Key, Households = part.Households.Best, Size = part.Size.Best, SizeOf = part.SizeOf.Key, SizeFrom = part.Size.From, SizeSource = part.Size.Source, Persons = part.Persons.Best }),
                }
                : null,
            Residual = estimate.Residual is { } residual ? new { residual.Difference.Low, residual.Difference.Best, residual.Difference.High, Kind = Kebab(residual.Kind.ToString()) } : null,
            RestsOn = Dependence.Of(estimate) is { } rests
                ? new { OlderThanDays = rests.Days, Older = Fraction(rests.Older), LargestSource = rests.Source, FromLargestSource = Fraction(rests.FromSource), Approximate = Fraction(rests.Approximate), Derived = Fraction(rests.Derived), Converted = Fraction(rests.Converted) }
                : null,
            Alternatives = estimate.Alternatives.Select(loser => Loser(estimate, loser)),
            Explanation = estimate.Explanation is { } tree ? Node(tree) : null,
        };
    }

    private static decimal Fraction(decimal share) => Math.Round(share, 4, MidpointRounding.AwayFromZero);

    private static object CoverageOf(Estimate estimate)
    {
        var coverage = estimate.Coverage;
        return new
        {
            coverage.Of,
            coverage.Have,
            Missing = coverage.Missing.Select(place => place.Key),
            NotCovered = coverage.NotCovered.Select(place => place.Key),
            CountedElsewhere = coverage.CountedElsewhere.Select(place => place.Key),
            LeftOut = coverage.LeftOut.Select(place => place.Key),
            Gaps = coverage.Gaps.Select(place => place.Key),
            Uncovered = coverage.Uncovered.Select(gap => new { From = gap.First, To = gap.Last }),
            MissingBelow = coverage.MissingBelow.Select(place => place.Key),
            coverage.ByRound,
            People = new { estimate.People.Of, estimate.People.Known },
        };
    }

    private static object Loser(Estimate estimate, Reading loser) => new
    {
        Source = string.Join("; ", loser.Producers),
        Group = loser.Group,
        Reading = Kebab(loser.Kind.ToString()),
        Scope = ScopeWord(loser.Scope),
        loser.Quantity.Low,
        loser.Quantity.Best,
        loser.Quantity.High,
        loser.AsOf,
        Exercise = loser.SourceKind == Sources.SourceKind.Exercise,
        Disagrees = estimate.Disagreements.Any(one => ReferenceEquals(one.Other, loser)),
    };

    private static object Node(Explanation node) => new
    {
        Kind = Kebab(node.Kind.ToString()),
        Place = node.Place?.Key,
        node.Source,
        Part = node.Part is { } part && part != PartKey.Everybody ? PartOf(part) : null,
        State = node.State is { } state ? Kebab(state.ToString()) : null,
        Low = node.Quantity?.Low ?? node.Difference?.Low,
        Best = node.Quantity?.Best ?? node.Difference?.Best,
        High = node.Quantity is { } quantity ? quantity.High : node.Difference?.High,
        node.AsOf,
        node.AgeDays,
        node.Notes,
        Cell = node.Cell is { } cell
            ? new
            {
                Batch = cell.BatchId,
                cell.Address.File,
                cell.Address.Sheet,
                cell.Address.Line,
                cell.Address.Column,
                cell.Words,
                cell.Quote,
                cell.Carrier,
                cell.Speaker,
                cell.Text,
            }
            : null,
        Children = node.Children.Select(Node),
    };

    private static object PartOf(PartKey part) => new
    {
        Sex = part.Sex == Sex.All ? null : Kebab(part.Sex.ToString()),
        Age = part.Age?.ToString(),
        part.Reason,
        part.Origin,
        part.Category,
    };

    private static string? ScopeWord(Scope scope) => scope == Scope.Part ? "part" : scope == Scope.Whole ? "whole" : "unstated";

    /// <summary>NotLocated is not-located.</summary>
    internal static string Kebab(string word) =>
        string.Concat(word.Select((letter, i) => char.IsUpper(letter) ? (i == 0 ? string.Empty : "-") + char.ToLowerInvariant(letter) : letter.ToString()));
}
