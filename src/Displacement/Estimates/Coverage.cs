using Displacement.Periods;
using Displacement.Places;

namespace Displacement.Estimates;

/// <summary>How much of a place a reading covers.</summary>
/// <param name="Of">Places it should cover.</param>
/// <param name="Have">Places it has a figure for, those counted elsewhere included.</param>
/// <param name="Missing">Places it has none for: unknown, not zero.</param>
/// <param name="NotCovered">Places whose figure comes from an older round, since the newest did not cover them.</param>
/// <param name="CountedElsewhere">Places whose people another place's number holds.</param>
/// <param name="LeftOut">Of <paramref name="NotCovered"/>, those within the tolerance: noted, and left out of the sum.</param>
/// <param name="Share">Fraction covered, the places of places included: 0 … 1.</param>
/// <param name="ByRound">True where the round itself lists all it covers, so that no other place is missing.</param>
public sealed record Coverage(
    int Of,
    int Have,
    IReadOnlyList<Place> Missing,
    IReadOnlyList<Place> NotCovered,
    IReadOnlyList<Place> CountedElsewhere,
    IReadOnlyList<Place> LeftOut,
    decimal Share,
    bool ByRound = false)
{
    /// <summary>Places, here or further beneath, whose figure lacks rows that could not be read or that nobody knows.</summary>
    public IReadOnlyList<Place> Gaps { get; init; } = [];

    /// <summary>Places missing further beneath: within the places that are covered.</summary>
    public IReadOnlyList<Place> MissingBelow { get; init; } = [];

    /// <summary>Of a flow: periods within the asked one that no figure covers.</summary>
    public IReadOnlyList<DateRange> Uncovered { get; init; } = [];

    /// <summary>One place, with its own figure.</summary>
    public static Coverage Own { get; } = new(1, 1, [], [], [], [], 1m);

    /// <summary>Nothing.</summary>
    public static Coverage None { get; } = new(1, 0, [], [], [], [], 0m);

    /// <summary>Whether nothing is missing.</summary>
    public bool IsComplete => Share == 1m;
}
