namespace Displacement.Files;

/// <summary>What a person should know of a sheet that its cells do not say, as far as it was read.</summary>
/// <param name="HiddenRows">Rows with cells that the sheet hides or filters out; they are read like others.</param>
/// <param name="HiddenColumns">Columns that the sheet hides; they are read like others.</param>
/// <param name="FormulasWithoutValue">Cells whose formula was never reckoned; they come empty.</param>
/// <param name="FirstFormulaWithoutValue">The first of them, such as B12; null where there is none.</param>
public readonly record struct SheetNotes(int HiddenRows, int HiddenColumns, int FormulasWithoutValue, string? FirstFormulaWithoutValue);
