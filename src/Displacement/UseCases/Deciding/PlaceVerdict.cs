using Displacement.Places;

namespace Displacement.UseCases.Deciding;

/// <summary>What a person says of a text: a place, none, or a new one.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Place">The place; of a new place its parent; null for what is no place.</param>
/// <param name="NewLevel">The level of a new place.</param>
public sealed record PlaceVerdict(PlaceAnswerKind Kind, Place? Place = null, AdminLevel? NewLevel = null);
