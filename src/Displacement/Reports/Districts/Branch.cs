using Displacement.Places;

namespace Displacement.Reports.Districts;

/// <summary>A place with the places beneath it that the summary lists.</summary>
/// <param name="Place">The place.</param>
/// <param name="Beneath">Those beneath; empty where it is listed by itself.</param>
public sealed record Branch(Place Place, IReadOnlyList<Place> Beneath);
