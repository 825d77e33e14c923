using Displacement.Estimates;

namespace Displacement.UseCases.Differences;

/// <summary>Two totals of one place and group, and why they differ.</summary>
/// <param name="From">The one.</param>
/// <param name="To">The other.</param>
/// <param name="Parts">What the difference is made of, in the order of the kinds; those without any change are left out.</param>
public sealed record Comparison(Estimate From, Estimate To, IReadOnlyList<ComparisonPart> Parts)
{
    /// <summary>The other's best less the one's; null where one of the two is unknown. The sum of the parts, exactly.</summary>
    public decimal? Difference => From.Winner is { } from && To.Winner is { } to ? to.Quantity.Best - from.Quantity.Best : null;
}

/// <summary>One reason, and what it changes.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Change">How many people more, or fewer.</param>
/// <param name="Moves">The places whose numbers move, the largest change first. Where the rounding of small remainders comes in, they add up to a little more or less than the change.</param>
public sealed record ComparisonPart(ComparisonKind Kind, decimal Change, IReadOnlyList<PlaceMove> Moves);
