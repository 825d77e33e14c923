namespace Displacement.Figures;

/// <summary>What one cell said: a state, with a quantity where the state has one.</summary>
/// <remarks>
/// <see cref="CellState.Number"/> and <see cref="CellState.Zero"/> always carry a quantity;
/// <see cref="CellState.Suppressed"/> carries its known range or none; the others never do: unknown is not zero.
/// </remarks>
/// <param name="State">One of the seven states.</param>
/// <param name="Quantity">The quantity, or null.</param>
/// <param name="ElsewherePlaceId">The place that counts these people, for <see cref="CellState.CountedElsewhere"/>, where it was found.</param>
public sealed record FigureValue(CellState State, Quantity? Quantity, int? ElsewherePlaceId = null);
