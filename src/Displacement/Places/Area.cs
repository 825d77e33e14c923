namespace Displacement.Places;

/// <summary>A named set of places, or part of one, that has figures of its own: "Idlib and surrounding areas".</summary>
/// <remarks>It is a place of the level of areas, under its country, which no walk down the tree meets: it is listed under the places it touches and enters no sum.</remarks>
/// <param name="Id">Its number among the places.</param>
/// <param name="Name">As its source writes it.</param>
/// <param name="Touches">Ids of the places it covers wholly or in part.</param>
/// <param name="IsPart">True where it covers only part of them.</param>
public sealed record Area(int Id, string Name, IReadOnlyList<int> Touches, bool IsPart);
