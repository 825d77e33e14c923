using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Periods;
using Displacement.Places;

namespace Displacement.UseCases.Movements;

/// <summary>What came in and went out of a place between two days, and what nobody explains (docs/methods/movement.md).</summary>
public sealed record Balance
{
    /// <summary>The place.</summary>
    public required Place Place { get; init; }

    /// <summary>The days of the movements, both included: the opening stock is that of the day before the first, the closing that of the last.</summary>
    public required DateRange During { get; init; }

    /// <summary>The stock at the end of the day before.</summary>
    public required Estimate Opening { get; init; }

    /// <summary>What moved, each with whether it adds to the group or takes from it.</summary>
    public required IReadOnlyList<BalanceFlow> Flows { get; init; }

    /// <summary>The stock on the last day.</summary>
    public required Estimate Closing { get; init; }

    /// <summary>Closing less all that is known to make it: what is unexplained. It holds whatever nobody reported. Null where one of the stocks is unknown, or no movement is known at all.</summary>
    public Difference? Gap { get; init; }

    /// <summary>How large the gap is.</summary>
    public required GapSize Size { get; init; }

    /// <summary>Whether the two stocks are of different sources: then the gap is also what these disagree about.</summary>
    public bool SourcesDiffer => Opening.Winner is { } opening && Closing.Winner is { } closing && !opening.Producers.SequenceEqual(closing.Producers, StringComparer.Ordinal);

    /// <summary>Movements that nobody reported: unknown, not zero.</summary>
    public IEnumerable<MeasureKind> Unreported => Flows.Where(flow => flow.Total.Winner is null).Select(flow => flow.Movement);
}

/// <summary>One kind of movement of a balance.</summary>
/// <param name="Movement">Its kind.</param>
/// <param name="Adds">Whether it adds to the group that is in the place.</param>
/// <param name="Total">How many moved.</param>
public sealed record BalanceFlow(MeasureKind Movement, bool Adds, Estimate Total);

/// <summary>How large the unexplained gap of a balance is.</summary>
public enum GapSize
{
    /// <summary>One of the stocks is unknown, or no movement is known.</summary>
    Unknown,

    /// <summary>None beyond 10 people or half a percent of the closing stock.</summary>
    Balances,

    /// <summary>The figures' bounds allow that there is none.</summary>
    WithinBounds,

    /// <summary>Not more than a tenth.</summary>
    Small,

    /// <summary>More than a tenth: somebody must look.</summary>
    Large,
}
