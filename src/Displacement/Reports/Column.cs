namespace Displacement.Reports;

/// <summary>A column of a report: one list of them serves workbook, CSV and JSON.</summary>
/// <param name="Id">Its name for programs, in camel case, the same in each language.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Hxl">Its tag of the Humanitarian Exchange Language, or null.</param>
/// <param name="ForPrograms">Whether only CSV and JSON have it: what a workbook shows by its look or beside the number.</param>
public sealed record Column(string Id, string Title, ColumnKind Kind, string? Hxl = null, bool ForPrograms = false);
