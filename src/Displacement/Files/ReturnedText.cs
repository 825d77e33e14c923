using CsvHelper;
using Displacement.Imports;

namespace Displacement.Files;

/// <summary>Copies a table as CSV with two columns more, in UTF-8 with a byte order mark and the separator it came with.</summary>
internal static class ReturnedText
{
    /// <summary>Copies it, row by row.</summary>
    /// <param name="book">The file.</param>
    /// <param name="sheet">Its table.</param>
    /// <param name="headerLine">The line of the header on which the titles of the columns stand.</param>
    /// <param name="titles">The titles.</param>
    /// <param name="notes">What stands beside rows, by line from the first.</param>
    /// <param name="output">Where to; it is left open.</param>
    /// <param name="cancellation">Stops it.</param>
    public static void Write(TableBook book, int sheet, int headerLine, ReturnTitles titles, IEnumerable<MarkedRow> notes, Stream output, CancellationToken cancellation)
    {
        var (width, gone) = Measure(book, sheet, headerLine, titles);
        using var marks = notes.GetEnumerator();
        var isNote = marks.MoveNext();
        using var writer = CsvWriter.Create(output, new CsvWriterOptions { WriteByteOrderMark = true, HasHeader = false, Separator = book.Format?.Separator ?? ',' }, leaveOpen: true);
        using var source = book.Open(sheet);
        SheetRow row = new();
        List<string> cells = [];
        while (source.Read(row))
        {
            cancellation.ThrowIfCancellationRequested();
            while (isNote && marks.Current.Line < row.Line)
            {
                isNote = marks.MoveNext();
            }

            cells.Clear();
            for (var column = 0; column < width; column++)
            {
                if (!gone.Contains(column))
                {
                    cells.Add(row[column].ToString());
                }
            }

            var (problem, suggestion) = row.Line == headerLine ? (titles.Problem, titles.Suggestion) : isNote && marks.Current.Line == row.Line ? (marks.Current.Problem, marks.Current.Suggestion) : (string.Empty, string.Empty);
            cells.Add(row.Line == headerLine ? problem : CsvTableWriter.Guarded(problem));
            cells.Add(CsvTableWriter.Guarded(suggestion));
            writer.WriteRecord([.. cells]);
        }
    }

    /// <summary>The widest row, and which columns an earlier return added.</summary>
    private static (int Width, IReadOnlyList<int> Gone) Measure(TableBook book, int sheet, int headerLine, ReturnTitles titles)
    {
        using var source = book.Open(sheet);
        SheetRow row = new();
        int width = 0;
        List<int> gone = [];
        while (source.Read(row))
        {
            width = Math.Max(width, row.Count);
            for (var column = 0; row.Line == headerLine && column < row.Count; column++)
            {
                var text = row[column].ToString();
                if (gone.Count == 0 ? ReturnMark.IsIn(text) : gone is [var mark] && mark == column - 1 && titles.IsSuggestion(text))
                {
                    gone.Add(column);
                }
            }
        }

        return (width, gone);
    }
}

/// <summary>The titles of the two columns.</summary>
/// <param name="Problem">Of problems, with the mark.</param>
/// <param name="Suggestion">Of suggestions.</param>
/// <param name="EverySuggestion">Of suggestions, in every language.</param>
internal sealed record ReturnTitles(string Problem, string Suggestion, IReadOnlyList<string> EverySuggestion)
{
    /// <summary>Whether a header is that of suggestions: only then does a return own the column right of its mark.</summary>
    public bool IsSuggestion(string header) => EverySuggestion.Contains(header.Trim(), StringComparer.Ordinal);
}

/// <summary>What is written beside a row.</summary>
/// <param name="Line">The row's line.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Suggestion">What to do.</param>
/// <param name="IsAside">Whether the row, or a cell of it, was set aside.</param>
/// <param name="Columns">The columns, from 0, whose cells are coloured.</param>
internal sealed record MarkedRow(int Line, string Problem, string Suggestion, bool IsAside, IReadOnlyList<int> Columns);

/// <summary>A line of the sheet of what was not taken.</summary>
internal sealed record AsideCell(int Line, string Column, string Seen, string Problem, string Suggestion);
