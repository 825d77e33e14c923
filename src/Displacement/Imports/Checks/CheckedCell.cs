using Displacement.Figures;

namespace Displacement.Imports.Checks;

/// <summary>A stored figure as the checks see it.</summary>
/// <param name="PartId">Identifier of its part.</param>
/// <param name="Part">Its part.</param>
/// <param name="Line">Its line.</param>
/// <param name="State">Its state.</param>
/// <param name="Best">Its number in thousandths, or null.</param>
internal readonly record struct CheckedCell(int PartId, PartKey Part, int Line, CellState State, long? Best);
