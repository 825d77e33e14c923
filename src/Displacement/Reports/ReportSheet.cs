namespace Displacement.Reports;

/// <summary>A sheet of a workbook: a heading, tables one below the other, and charts.</summary>
/// <param name="Id">Its name for programs.</param>
/// <param name="Name">The name on its tab; at most 31 characters, none of <c>[ ] : * ? / \</c>.</param>
/// <param name="Title">The first line.</param>
/// <param name="Lines">What is said above the tables.</param>
/// <param name="Tables">The tables.</param>
public sealed record ReportSheet(string Id, string Name, string Title, IReadOnlyList<string> Lines, IReadOnlyList<ReportTable> Tables)
{
    /// <summary>Charts, drawn below the first table.</summary>
    public IReadOnlyList<ReportChart> Charts { get; init; } = [];

    /// <summary>What must not be overlooked, or null: that invented figures were used.</summary>
    public string? Banner { get; init; }
}
