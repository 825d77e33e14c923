namespace Displacement.Reports;

/// <summary>A row of a report.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Cells">One for each column of the table.</param>
/// <param name="Indent">How deep it stands under the rows above.</param>
/// <param name="Anchor">The name by which <see cref="Cell.Target"/> finds it, or null.</param>
public sealed record ReportRow(RowKind Kind, IReadOnlyList<Cell> Cells, int Indent = 0, string? Anchor = null);
