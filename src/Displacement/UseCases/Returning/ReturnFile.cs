using Displacement.Files;
using Displacement.Files.Xlsx;
using Displacement.Imports;
using Displacement.Imports.Profiles;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Displacement.Texts;
using Displacement.UseCases.Situations;
using Displacement.UseCases.Staging;

namespace Displacement.UseCases.Returning;

/// <summary>
/// Gives the file of a batch back with its problems in place: a workbook as the workbook it is, with coloured cells and a sheet of what
/// was not taken; any other table as CSV. Corrected and imported again, it takes the place of the batch.
/// </summary>
/// <param name="db">The ledger; it is only read.</param>
/// <param name="documents">The kept files.</param>
/// <param name="clock">The clock.</param>
public sealed class ReturnFile(DisplacementDb db, DocumentStore documents, TimeProvider clock)
{
    private const int LongestSheetName = 31;
    private static readonly string[] Titles = ["Line", "Column", "Seen", "Problem", "Suggestion"];

    /// <summary>How many rows of a batch's file have a problem; none where it was read before problems were kept.</summary>
    /// <param name="batchId">The batch.</param>
    public int RowsWithProblems(int batchId) => db.RowProblems.Where(problem => problem.BatchId == batchId).Select(problem => problem.Line).Distinct().Count();

    /// <summary>Whether a batch has more problems than are kept, so that rows further down have some that the file given back does not name.</summary>
    /// <param name="batchId">The batch.</param>
    public bool IsCut(int batchId) => db.RowProblems.Count(problem => problem.BatchId == batchId) >= ProblemWriter.Most;

    /// <summary>Writes it.</summary>
    /// <param name="batchId">The batch, in any state but <em>reading</em> and <em>failed</em>.</param>
    /// <param name="language">The language of the problems.</param>
    /// <param name="output">Where to; can be read, written and sought, and is left open.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The name of the file.</returns>
    /// <exception cref="LedgerException">No such batch, or its kept file is gone.</exception>
    public string Run(int batchId, Language language, Stream output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(output);
        var batch = KeptTable.Batch(db, batchId);
        if (batch.State is BatchState.Reading or BatchState.Failed)
        {
            throw new LedgerException(Refusal.Conflict, $"The file of batch {batchId} was not read to its end, so nothing is known of its rows. Read it again first: displacement import --again {batchId}.").As("NotReadToEnd", batchId);
        }

        using var book = KeptTable.Book(documents, batch);
        var header = Header(book, batch);
        var headerLine = header.Tags is null ? header.LastLine : header.LastLine - 1;
        var mark = new ReturnMark(batchId, batch.Document!.Sha256[..ReturnMark.Digits]);
        var words = Words.In(language);
        ReturnTitles titles = new(mark.In(words["Return_Problem"]), words["Return_Suggestion"], [.. Languages.All.Select(one => Words.In(one)["Return_Suggestion"])]);
        var notes = new RowNotes(db, batchId, language);
        var marked = notes.Read().Select(note => new MarkedRow(note.Line, note.Problem, note.Suggestion, note.IsAside, Columns(header, note)));
        if (book is XlsxBook && book.IsWholeFile && batch.Sheet is { } sheet)
        {
            using (var kept = documents.Open(batch.Document.Sha256))
            {
                kept.CopyTo(output);
            }

            output.Position = 0;
            var name = mark.In(words["Return_Sheet"]);
            ReturnedWorkbook.Write(
                output,
                sheet,
                headerLine,
                titles,
                marked,
                new AsideSheet(name[Math.Max(0, name.Length - LongestSheetName)..], [.. Titles.Select(title => words["Return_" + title])], language.IsRightToLeft, Aside(notes)),
                cancellation);
            return batch.Document.FileName;
        }

        ReturnedText.Write(book, KeptTable.Sheet(book, batch), headerLine, titles, marked, output, cancellation);
        return Path.ChangeExtension(batch.Document.FileName, ".csv");
    }

    private static IEnumerable<AsideCell> Aside(RowNotes notes) =>
        from note in notes.Read()
        where note.IsAside
        from cell in note.Cells.Where(cell => cell.Column.Length > 0) is var own && own.Any() ? own : note.Cells
        select new AsideCell(note.Line, cell.Column, cell.Seen, cell.Problem, cell.Suggestion);

    private static List<int> Columns(SheetHeader header, RowNote note) =>
        [.. Enumerable.Range(0, header.Width).Where(column => note.Cells.Any(cell => cell.Column.Length > 0 && string.Equals(cell.Column, header.Title(column), StringComparison.Ordinal)))];

    private SheetHeader Header(TableBook book, BatchRow batch)
    {
        var options = ReadColumns.OptionsOf(batch);
        var now = clock.GetUtcNow();
        return PlanMaker.Make(
            book,
            batch.Document!.FileName,
            options,
            options.Profile is { } name ? KnownProfiles.Named(name) : null,
            new LedgerReader(db).Places(now),
            DateOnly.FromDateTime(now.UtcDateTime),
            new FindingLog()).Map.Header;
    }
}
