namespace Displacement.Figures;

/// <summary>Where a figure stands in a file: the very cell.</summary>
/// <param name="File">The file's name as it came.</param>
/// <param name="Sheet">The sheet, or null for a text file.</param>
/// <param name="Line">The line, counted from 1 as an editor counts, header and blank lines included.</param>
/// <param name="Column">The column's header, or its number where it has none.</param>
public sealed record CellAddress(string File, string? Sheet, int Line, string Column)
{
    /// <summary>The file, with its sheet where it has several: "round-11.xlsx [Sites]".</summary>
    public string Table => Sheet is null ? File : $"{File} [{Sheet}]";
}
