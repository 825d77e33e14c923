using Displacement.Estimates;
using Displacement.Ledger;
using Displacement.Places;

namespace Displacement.UseCases.Movements;

/// <summary>Who is in which place from which place, on a day or by movements of a period: every column and row adds up exactly.</summary>
public sealed record OriginMatrix
{
    /// <summary>The question.</summary>
    public required Question Question { get; init; }

    /// <summary>The places in which people are: the columns.</summary>
    public required IReadOnlyList<Place> In { get; init; }

    /// <summary>The places from which they are: the rows.</summary>
    public required IReadOnlyList<OriginRow> From { get; init; }

    /// <summary>Everybody in the asked place, from anywhere.</summary>
    public required Estimate Everybody { get; init; }

    /// <summary>Everybody in each column's place, from anywhere.</summary>
    public required IReadOnlyList<Estimate> Totals { get; init; }

    /// <summary>For each column, its people less those of a known origin: of no stated origin, or a disagreement; null where the column's total is unknown.</summary>
    public IReadOnlyList<decimal?> NotStated => [.. Totals.Select((total, column) => total.Winner is { } winner ? winner.Quantity.Best - From.Sum(row => Best(row.Cells[column]) ?? 0) : (decimal?)null)];

    /// <summary>Everybody in the asked place less those of a known origin; null where everybody is unknown.</summary>
    public decimal? NotStatedAnywhere => Best(Everybody) is { } all ? all - From.Sum(row => Best(row.Total) ?? 0) : null;

    /// <summary>Everybody in the asked place less everybody in the columns' places.</summary>
    public decimal? NotLocated => Best(Everybody) is { } all ? all - Totals.Sum(total => Best(total) ?? 0) : null;

    /// <summary>The number, or null: unknown.</summary>
    internal static decimal? Best(Estimate estimate) => estimate.Winner?.Quantity.Best;
}

/// <summary>People from one place.</summary>
/// <param name="Place">Where they are from.</param>
/// <param name="HasRest">Whether other rows are of places within it: then it is of those of whom no smaller place is known.</param>
/// <param name="Total">How many of them are in the asked place.</param>
/// <param name="Cells">How many are in each column's place.</param>
public sealed record OriginRow(Place Place, bool HasRest, Estimate Total, IReadOnlyList<Estimate> Cells)
{
    /// <summary>Those of the row who are in the asked place and in no column's; null where the total is unknown.</summary>
    public decimal? NotLocated => OriginMatrix.Best(Total) is { } all ? all - Cells.Sum(cell => OriginMatrix.Best(cell) ?? 0) : null;
}
