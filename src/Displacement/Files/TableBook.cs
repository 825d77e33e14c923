namespace Displacement.Files;

/// <summary>A file opened as tables: one for a text file, the sheets for a workbook.</summary>
public abstract class TableBook : IDisposable
{
    /// <summary>Its tables in the file's order; never empty.</summary>
    public abstract IReadOnlyList<TableSheet> Sheets { get; }

    /// <summary>How it is written, for a text file; null for a workbook.</summary>
    public virtual TextFormat? Format => null;

    /// <summary>Whether the tables are the file itself, rather than what a zip holds.</summary>
    public virtual bool IsWholeFile => true;

    /// <summary>Opens a table at its beginning; several may be open at once, by one thread.</summary>
    /// <param name="sheet">Its index in <see cref="Sheets"/>.</param>
    /// <param name="onMalformed">Hears of lines whose quotes are not right: line and what is wrong. Never called for a workbook.</param>
    public abstract RowSource Open(int sheet, Action<int, string>? onMalformed = null);

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

/// <summary>A table of a file.</summary>
/// <param name="Name">The sheet's name; null for a text file.</param>
/// <param name="IsHidden">Whether the workbook hides it.</param>
public sealed record TableSheet(string? Name, bool IsHidden = false);
