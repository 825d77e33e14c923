using Displacement.Imports;

namespace Displacement.UseCases.Staging;

/// <summary>A row of the claims layout as text, by the headers of data/samples/README.md.</summary>
internal sealed class ClaimRow
{
    private readonly SheetHeader header;
    private readonly string[] cells;

    public ClaimRow(SheetHeader header, SheetRow row)
    {
        this.header = header;
        Line = row.Line;
        cells = row.ToArray();
    }

    /// <summary>Its line.</summary>
    public int Line { get; }

    /// <summary>The text of a column, or null where it is blank or missing.</summary>
    /// <param name="column">The header, folded: share_of is shareof.</param>
    public string? this[string column]
    {
        get
        {
            var index = header.IndexOf(column);
            return index >= 0 && index < cells.Length && !string.IsNullOrWhiteSpace(cells[index]) ? cells[index].Trim() : null;
        }
    }

    /// <summary>The column of an expected header.</summary>
    public int Column(string column) => header.IndexOf(column);
}
