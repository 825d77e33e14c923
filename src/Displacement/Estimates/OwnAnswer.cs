using Displacement.Ledger;

namespace Displacement.Estimates;

/// <summary>What a series itself says of a place: a reading, or a state without a number.</summary>
/// <param name="Round">The round that speaks; for a flow the newest of its periods.</param>
/// <param name="Answer">The answer of its cells.</param>
/// <param name="Reading">The reading, or null: no number.</param>
internal sealed record OwnAnswer(PlaceRound Round, PartAnswer Answer, Reading? Reading);
