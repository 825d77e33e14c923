using Displacement.Files;

namespace Displacement.UseCases.Staging;

/// <summary>The table of a file that is read, which may be read more than once.</summary>
/// <param name="Book">The file.</param>
/// <param name="Sheet">Which of its tables.</param>
internal sealed record SourceTable(TableBook Book, int Sheet)
{
    /// <summary>The sheet's name; null for a text file.</summary>
    public string? Name => Book.Sheets[Sheet].Name;

    /// <summary>Whether the workbook hides it.</summary>
    public bool IsHidden => Book.Sheets[Sheet].IsHidden;

    /// <summary>How a text file is written; null for a workbook.</summary>
    public TextFormat? Format => Book.Format;

    /// <summary>Opens it at its beginning.</summary>
    /// <param name="onMalformed">Hears of lines whose quotes are not right.</param>
    public RowSource Open(Action<int, string>? onMalformed = null) => Book.Open(Sheet, onMalformed);
}
