using Displacement.Figures;

namespace Displacement.Estimates;

/// <summary>What is known of one place, of one series or of all: candidates, the winner, or a state without a number.</summary>
/// <param name="Winner">The reading taken, or null.</param>
/// <param name="Step">At which step it was taken.</param>
/// <param name="Candidates">All readings.</param>
/// <param name="State">The state of a place without a reading.</param>
/// <param name="ElsewherePlaceId">The place that counts its people.</param>
/// <param name="Explanation">The tree of a state.</param>
internal sealed record Outcome(
    Reading? Winner,
    string Step,
    IReadOnlyList<Reading> Candidates,
    CellState? State = null,
    int? ElsewherePlaceId = null,
    Explanation? Explanation = null)
{
    /// <summary>People of the total, where only their breakdown is unknown.</summary>
    public PeopleCoverage People { get; init; } = new(0, 0);

    /// <summary>Series that say of the place that another one counts its people, also where others have a number for it.</summary>
    public IReadOnlyList<ElsewhereClaim> Claims { get; init; } = [];

    /// <summary>The sum of what wins in the places beneath, where several series speak there; null: the one series' sum is it.</summary>
    public Reading? Beneath { get; init; }

    public static Outcome Nothing { get; } = new(null, "only", []);
}

/// <summary>A series' word that another place's number holds these people.</summary>
/// <param name="Producer">Whose word it is.</param>
/// <param name="PlaceId">The place that counts them; null where it was not found.</param>
/// <param name="Explanation">The cell that says so.</param>
internal sealed record ElsewhereClaim(string Producer, int? PlaceId, Explanation Explanation);
