using Displacement.Estimates;
using Displacement.Places;

namespace Displacement.Reports.Districts;

/// <summary>What a larger place's figure has more, or less, than the listed places beneath it; so that columns add up.</summary>
/// <param name="People">The difference.</param>
/// <param name="Kind">Its cause.</param>
internal sealed record Gap(decimal People, ResidualKind Kind)
{
    /// <summary>The difference between a figure and those listed beneath; null where there is none, or no larger figure.</summary>
    public static Gap? Between(Estimate larger, IReadOnlyList<Estimate> beneath)
    {
        if (larger.Winner is not { } winner)
        {
            return null;
        }

        var known = beneath.Select(estimate => estimate.Winner).OfType<Reading>().ToList();
        var sum = known.Sum(reading => reading.Quantity.Best);
        var people = winner.Quantity.Best - sum;
        return people == 0 ? null : new Gap(people, Cause(larger, known.Count, sum));
    }

    /// <summary>The cause in words, with the level that people are not located in.</summary>
    public static string Name(SummaryText text, ResidualKind kind, IReadOnlyList<Place> beneath) => kind == ResidualKind.NotLocated
        ? text.Words["NotLocated_" + beneath.Max(place => place.Level)]
        : text.Words.Heading(kind);

    /// <summary>The ledger names the cause where it compared the same sum; other listed figures are of another source or day.</summary>
    private static ResidualKind Cause(Estimate larger, int known, decimal sum) =>
        known == 0 ? ResidualKind.NotLocated
        : larger.Residual is { } residual && residual.Sum.Quantity.Best == sum ? residual.Kind
        : ResidualKind.OtherSourceOrDay;
}
