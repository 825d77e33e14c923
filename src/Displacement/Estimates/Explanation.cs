using Displacement.Figures;
using Displacement.Places;

namespace Displacement.Estimates;

/// <summary>A node of the tree by which a number opens. Its arithmetic can be done again by hand; its leaves are cells.</summary>
public sealed record Explanation
{
    /// <summary>What the node does.</summary>
    public required ExplanationKind Kind { get; init; }

    /// <summary>The number, or null: unknown.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>The place, where the node is about one.</summary>
    public Place? Place { get; init; }

    /// <summary>The producer, where the node is about one.</summary>
    public string? Source { get; init; }

    /// <summary>Which part of the group, where the node is about one.</summary>
    public PartKey? Part { get; init; }

    /// <summary>State of the cell, where it is no number.</summary>
    public CellState? State { get; init; }

    /// <summary>The day of the figure.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How old it is on the asked day.</summary>
    public int? AgeDays { get; init; }

    /// <summary>What was done or noticed, as stable codes: <c>rule:bounds</c>, <c>same-key-twice</c>, <c>left-out</c>…</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>A residual's difference.</summary>
    public Difference? Difference { get; init; }

    /// <summary>The cell of a leaf.</summary>
    public CellReference? Cell { get; init; }

    /// <summary>The nodes beneath.</summary>
    public IReadOnlyList<Explanation> Children { get; init; } = [];
}
