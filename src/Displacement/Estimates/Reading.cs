using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Places;
using Displacement.Sources;

namespace Displacement.Estimates;

/// <summary>One reading of one place: a number with all that a rule needs to choose by.</summary>
public sealed record Reading
{
    /// <summary>The place.</summary>
    public required Place Place { get; init; }

    /// <summary>How it comes about.</summary>
    public required ReadingKind Kind { get; init; }

    /// <summary>The number.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>The series; null for a patchwork.</summary>
    public SeriesInfo? Series { get; init; }

    /// <summary>The producers, each once; one but for a patchwork.</summary>
    public required IReadOnlyList<string> Producers { get; init; }

    /// <summary>The group it counts, as its source words it.</summary>
    public required string Group { get; init; }

    /// <summary>The narrowest scope of its parts.</summary>
    public required Scope Scope { get; init; }

    /// <summary>The least settled nature of its parts.</summary>
    public required Nature Nature { get; init; }

    /// <summary>Exercise as soon as one part is.</summary>
    public required SourceKind SourceKind { get; init; }

    /// <summary>The lowest reliability of its parts.</summary>
    public required Reliability Reliability { get; init; }

    /// <summary>The oldest day of its parts.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The newest day of its parts.</summary>
    public required DateOnly Newest { get; init; }

    /// <summary>The number of the round it comes from; empty where that has none, null where several speak.</summary>
    public string? Round { get; init; }

    /// <summary>The latest day on which one of its parts was published.</summary>
    public required DateOnly Published { get; init; }

    /// <summary>True where nobody said when it was published, and the as-of day stands in.</summary>
    public bool PublishedAssumed { get; init; }

    /// <summary>What it covers.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>True where figures of one fact contradict each other by more than a tenth, or two carriers give two numbers.</summary>
    public bool HasConflict { get; init; }

    /// <summary>True where some rows of a summed figure have no number.</summary>
    public bool HasGaps { get; init; }

    /// <summary>People known and asked about: a breakdown may be known for fewer people than the total has.</summary>
    public required PeopleCoverage People { get; init; }

    /// <summary>What another carrier of the same fact says; it opens a conflict.</summary>
    public IReadOnlyList<Reading> OtherCarriers { get; init; } = [];

    /// <summary>Other ways by which the same fact was heard, each with what its series says; they are no readings of their own.</summary>
    public IReadOnlyList<Reading> Echoes { get; init; } = [];

    /// <summary>The tree.</summary>
    public required Explanation Explanation { get; init; }

    /// <summary>Whether half the width of the bounds is within a tenth of the best.</summary>
    public bool IsNarrow => Quantity.High is { } high
        && Quantity.Best - Quantity.Low <= Quantity.Best / 10
        && high - Quantity.Best <= Quantity.Best / 10;
}
