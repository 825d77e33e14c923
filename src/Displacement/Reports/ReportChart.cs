namespace Displacement.Reports;

/// <summary>A chart drawn from a table of the same sheet: its first column names the points, every other column is a line or a set of bars.</summary>
/// <param name="Kind">Bars or lines.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Description">The same in words, for who cannot see it.</param>
/// <param name="TableId">The table.</param>
public sealed record ReportChart(ChartKind Kind, string Title, string Description, string TableId);
