using Displacement.Reports;
using Displacement.Texts;

namespace Displacement.Web.Pages.Reports;

/// <summary>A report's cell as a page prints it.</summary>
public static class Preview
{
    /// <summary>Whether a column's cells stand under each other as numbers do.</summary>
    /// <param name="kind">The kind.</param>
    public static bool IsNumeric(ColumnKind kind) => kind is ColumnKind.Number or ColumnKind.Change or ColumnKind.Share or ColumnKind.Days or ColumnKind.Count;

    /// <summary>The text of a cell; empty where it is blank.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="text">Prints numbers and days.</param>
    public static string Text(Cell cell, ColumnKind kind, FigureText text)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(text);
        return cell switch
        {
            { Day: { } day } => text.Day(day),
            { Number: { } number } => kind switch
            {
                ColumnKind.Change => text.Change(number),
                ColumnKind.Share => text.Share(number),
                _ => text.People(number),
            },
            _ => cell.Text ?? string.Empty,
        };
    }
}
