using Displacement.Figures;

namespace Displacement.Ledger;

/// <summary>One figure as believed: the part it counts, what it says, and its cell.</summary>
/// <param name="Part">Which part of the group.</param>
/// <param name="Value">What the cell says. A share of another figure stands here as reckoned from its base of the moment.</param>
/// <param name="Line">Line in the file.</param>
/// <param name="Column">Header of the column.</param>
/// <param name="RowDay">The row's own day where it is not the round's.</param>
/// <param name="Base">The figure that this is a share of, or null.</param>
public sealed record LedgerCell(PartKey Part, FigureValue Value, int Line, string Column, DateOnly? RowDay = null, ShareBase? Base = null);
