using Displacement.Figures;

namespace Displacement.Storage;

/// <summary>A stored figure as the checks after reading see it.</summary>
internal readonly record struct StoredCell(int RoundId, int PlaceId, int PartId, int Line, int Column, CellState State, long? Best);
