namespace Displacement.Places;

/// <summary>A place that may have been meant. It is offered, never applied.</summary>
/// <param name="Place">The place offered.</param>
/// <param name="Score">From 0 to 1, for ranking within one answer; no probability.</param>
/// <param name="By">What hits though something else forbids it (another level, another parent, one letter of the code); null when it only looks alike.</param>
public sealed record PlaceCandidate(Place Place, double Score, MatchMethod? By);
