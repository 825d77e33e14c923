using Displacement.Figures;

namespace Displacement.Estimates;

/// <summary>What the cells of one place in one round say of the asked part.</summary>
internal sealed record PartAnswer
{
    /// <summary>The number, or null: see <see cref="State"/>.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>The state where there is no number.</summary>
    public CellState State { get; init; } = CellState.Number;

    /// <summary>True where the round has rows for the place, and none of them for what was asked (an origin).</summary>
    public bool NotListed { get; init; }

    /// <summary>True where parts contradict their stated total by more than a tenth.</summary>
    public bool HasConflict { get; init; }

    /// <summary>True where some of the summed rows have no number.</summary>
    public bool HasGaps { get; init; }

    /// <summary>True where each summed part speaks for all rows of the total, so that it may check it.</summary>
    public bool ChecksTotal { get; init; }

    /// <summary>The place that counts these people.</summary>
    public int? ElsewherePlaceId { get; init; }

    /// <summary>People the breakdown is known for.</summary>
    public PeopleCoverage People { get; init; } = new(0, 0);

    /// <summary>How it was reckoned.</summary>
    public required Explanation Explanation { get; init; }

    /// <summary>An answer without a number.</summary>
    public static PartAnswer Without(CellState state, Explanation explanation, int? elsewhere = null, bool notListed = false) => new()
    {
        State = state,
        ElsewherePlaceId = elsewhere,
        NotListed = notListed,
        Explanation = explanation,
    };
}
