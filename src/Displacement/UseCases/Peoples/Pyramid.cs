using Displacement.Estimates;
using Displacement.Ledger;
using Displacement.People;

namespace Displacement.UseCases.Peoples;

/// <summary>People of a place by sex and age, all by one source (docs/methods/people.md).</summary>
public sealed record Pyramid
{
    /// <summary>Everybody, by that source; without a winner where no source counts by age there.</summary>
    public required Estimate Total { get; init; }

    /// <summary>The source's series; null where no source counts by age there.</summary>
    public SeriesInfo? Series { get; init; }

    /// <summary>The bands, the youngest first, each of which follows the one before.</summary>
    public IReadOnlyList<PyramidRow> Rows { get; init; } = [];

    /// <summary>Everybody less all bands: of no stated age, or a file whose parts do not make its total; null where everybody is unknown.</summary>
    public decimal? AgeNotStated => Total.Winner is { } all ? all.Quantity.Best - Rows.Sum(row => row.Best ?? 0) : null;
}

/// <summary>One band of a pyramid.</summary>
/// <param name="Age">The band.</param>
/// <param name="Female">Women and girls.</param>
/// <param name="Male">Men and boys.</param>
/// <param name="Both">Both together, as the source states them or as their sum.</param>
public sealed record PyramidRow(AgeBand Age, Estimate Female, Estimate Male, Estimate Both)
{
    /// <summary>The number of both, or null: unknown.</summary>
    public decimal? Best => Both.Winner?.Quantity.Best;

    /// <summary>Both less women and men: of no stated sex; null where one of them is unknown.</summary>
    public decimal? SexNotStated => Best is { } both && Female.Winner is { } female && Male.Winner is { } male ? both - female.Quantity.Best - male.Quantity.Best : null;
}
