namespace Displacement.Reports;

/// <summary>A table of a report.</summary>
public sealed record ReportTable
{
    /// <summary>A table whose rows fit its columns.</summary>
    /// <param name="id">Its name for programs.</param>
    /// <param name="title">Its name for people, or null where the sheet's title says it.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, each with a cell for each column.</param>
    /// <exception cref="ArgumentException">A row has too few or too many cells.</exception>
    public ReportTable(string id, string? title, IReadOnlyList<Column> columns, IReadOnlyList<ReportRow> rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.FirstOrDefault(row => row.Cells.Count != columns.Count) is { } wrong)
        {
            throw new ArgumentException($"A row of '{id}' has {wrong.Cells.Count} cells for {columns.Count} columns.", nameof(rows));
        }

        (Id, Title, Columns, Rows) = (id, title, columns, rows);
    }

    /// <summary>Its name for programs.</summary>
    public string Id { get; }

    /// <summary>Its name for people, or null where the sheet's title says it.</summary>
    public string? Title { get; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<ReportRow> Rows { get; }
}
