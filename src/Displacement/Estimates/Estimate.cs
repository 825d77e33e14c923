using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Places;

namespace Displacement.Estimates;

/// <summary>The answer to a question: a number with its bounds, what it covers, what lost against it, and its tree; or a clear "unknown".</summary>
public sealed record Estimate
{
    /// <summary>The question.</summary>
    public required Question Question { get; init; }

    /// <summary>The place, which may be one beneath the question's.</summary>
    public required Place Place { get; init; }

    /// <summary>How well it is known.</summary>
    public required EstimateStatus Status { get; init; }

    /// <summary>The reading taken, or null: unknown.</summary>
    public Reading? Winner { get; init; }

    /// <summary>At which step of the rule it was taken.</summary>
    public string Step { get; init; } = "only";

    /// <summary>The rule.</summary>
    public required SelectionRule Rule { get; init; }

    /// <summary>Readings that lost.</summary>
    public IReadOnlyList<Reading> Alternatives { get; init; } = [];

    /// <summary>Of the alternatives, those that disagree with the winner.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; init; } = [];

    /// <summary>Own figure less the sum of places, where there are both.</summary>
    public Residual? Residual { get; init; }

    /// <summary>Why there is no number, where a cell says so.</summary>
    public CellState? State { get; init; }

    /// <summary>Where nothing counts any more: the day of the last figure of the group there, which has become too old. Null where nobody ever counted them, or where it was not looked for.</summary>
    public DateOnly? LastCounted { get; init; }

    /// <summary>The place that counts these people, where another does.</summary>
    public Place? CountedIn { get; init; }

    /// <summary>Whether another place's people are in the number, as a remark says there: it bears no rate of this place alone. Known where the
    /// question's place holds both, as in a table of districts.</summary>
    public bool HoldsOthers { get; init; }

    /// <summary>Of how many people the asked breakdown is known.</summary>
    public PeopleCoverage People { get; init; } = new(0, 0);

    /// <summary>Households, where the sources count those and nobody counts people: they are shown, and never turned into persons silently.</summary>
    public Estimate? Households { get; init; }

    /// <summary>Persons reckoned from these households, where a household size is known; null where none is.</summary>
    public ReckonedPersons? Persons { get; init; }

    /// <summary>What it covers.</summary>
    public Coverage Coverage => Winner?.Coverage ?? Coverage.None;

    /// <summary>The tree.</summary>
    public Explanation? Explanation { get; init; }
}
