namespace Displacement.UseCases.Returning;

/// <summary>What is written beside one row of a file that is given back.</summary>
/// <param name="Line">The row's line.</param>
/// <param name="Problem">What is wrong with it, in a person's language.</param>
/// <param name="Suggestion">What to do.</param>
/// <param name="IsAside">Whether the row, or a cell of it, was set aside.</param>
/// <param name="Cells">What is wrong with which column, by header; an empty header is the row as a whole.</param>
internal sealed record RowNote(int Line, string Problem, string Suggestion, bool IsAside, IReadOnlyList<CellNote> Cells);

/// <summary>One thing that is wrong with a row.</summary>
/// <param name="Column">Header of the column; empty: the row as a whole.</param>
/// <param name="Seen">What stands there.</param>
/// <param name="Problem">What is wrong with it.</param>
/// <param name="Suggestion">What to do.</param>
internal sealed record CellNote(string Column, string Seen, string Problem, string Suggestion);
