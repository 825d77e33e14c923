using Displacement.Imports;

namespace Displacement.Files;

/// <summary>Gives the rows of one table, one after the other; nothing of the table is held.</summary>
public abstract class RowSource : IDisposable
{
    /// <summary>Which columns are wanted; null for all. The others come as empty cells.</summary>
    public bool[]? Wanted { get; set; }

    /// <summary>How far it is, in the same unit as <see cref="Length"/>, for a sign of progress.</summary>
    public abstract long Position { get; }

    /// <summary>The size of the table in bytes of the file.</summary>
    public abstract long Length { get; }

    /// <summary>Cells that the sheet shows as one, by their first row; none for a text file.</summary>
    public virtual IReadOnlyList<MergedRange> Merged => [];

    /// <summary>What is hidden or was never reckoned, as far as it was read; nothing for a text file.</summary>
    public virtual SheetNotes Notes => default;

    /// <summary>Whether a cell of the row that was read last is empty itself and got its text from the merged range it lies in.</summary>
    /// <param name="column">The column, from 0.</param>
    public virtual bool IsFilled(int column) => false;

    /// <summary>Reads the next row.</summary>
    /// <param name="row">Is filled; its line is the one an editor or a spreadsheet numbers, from 1.</param>
    /// <returns>False at the end.</returns>
    /// <exception cref="Ledger.LedgerException">The table cannot be read on; the message names the line.</exception>
    public abstract bool Read(SheetRow row);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what it holds.</summary>
    /// <param name="disposing">True when called by <see cref="Dispose()"/>.</param>
    protected abstract void Dispose(bool disposing);
}
