namespace Displacement.Places;

/// <summary>A named set of places, or part of one, that has figures of its own: "Idlib and surrounding areas".</summary>
/// <remarks>It is listed under the places it touches and enters no sum of the tree.</remarks>
/// <param name="Id">The store's own number, apart from those of places.</param>
/// <param name="Name">As its source writes it.</param>
/// <param name="Touches">Ids of the places it covers wholly or in part; it does not say how much of them.</param>
public sealed record Area(int Id, string Name, IReadOnlyList<int> Touches);
