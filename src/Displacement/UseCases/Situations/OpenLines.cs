using Displacement.Files;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Storage;

namespace Displacement.UseCases.Situations;

/// <summary>Opens a kept file around one line, cell by cell, as it came.</summary>
/// <param name="db">The ledger; it is only read.</param>
/// <param name="documents">The kept files.</param>
public sealed class OpenLines(DisplacementDb db, DocumentStore documents)
{
    /// <summary>The header and some rows around a line.</summary>
    /// <param name="batchId">The batch that the file came in.</param>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="around">How many rows before and after it.</param>
    /// <exception cref="LedgerException">No such batch, no such line, or the kept file is gone.</exception>
    public KeptExcerpt Run(int batchId, int line, int around = 3)
    {
        var batch = KeptTable.Batch(db, batchId);
        var sha = batch.Document!.Sha256;
        using var book = KeptTable.Book(documents, batch);
        using var source = book.Open(KeptTable.Sheet(book, batch));
        var (rows, at) = Around(source, line, around);
        if (at < 0)
        {
            throw new LedgerException(Refusal.Usage, $"The file of batch {batchId} has no row on line {line}.").As("NoLine", batchId, line);
        }

        var text = KeptTable.Lines(documents, batch, new HashSet<int> { line }).GetValueOrDefault(line) ?? string.Empty;
        return new KeptExcerpt(batch.Id, batch.Document.FileName, sha, batch.Document.Received, batch.Headers.Split('\n'), rows, line, text);
    }

    private static (List<KeptRow> Rows, int At) Around(RowSource source, int line, int around)
    {
        List<KeptRow> rows = [];
        var row = new SheetRow();
        var at = -1;
        while (source.Read(row))
        {
            rows.Add(new KeptRow(row.Line, row.ToArray()));
            if (row.Line == line)
            {
                at = rows.Count - 1;
            }
            else if (at < 0 && rows.Count > around)
            {
                rows.RemoveAt(0);
            }

            if (at >= 0 && rows.Count - 1 - at >= around)
            {
                break;
            }
        }

        return (rows, at);
    }
}

/// <summary>Some rows of a kept file.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="FileName">The file's name as it came.</param>
/// <param name="Sha256">The hash of its bytes.</param>
/// <param name="Received">When it came.</param>
/// <param name="Header">The header's cells, as the importer read them.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Line">The line asked for.</param>
/// <param name="Text">That line, character for character.</param>
public sealed record KeptExcerpt(
    int BatchId,
    string FileName,
    string Sha256,
    DateTimeOffset Received,
    IReadOnlyList<string> Header,
    IReadOnlyList<KeptRow> Rows,
    int Line,
    string Text)
{
    /// <summary>The position of a column that a cell's address names; -1 where there is none.</summary>
    /// <param name="column">A header, or a number from 1 where the column has none.</param>
    public int ColumnOf(string column)
    {
        for (var i = 0; i < Header.Count; i++)
        {
            if (string.Equals(Header[i], column, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return int.TryParse(column, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number - 1 : -1;
    }
}

/// <summary>A row of a kept file.</summary>
/// <param name="Line">The line on which it starts, from 1.</param>
/// <param name="Cells">Its cells.</param>
public sealed record KeptRow(int Line, IReadOnlyList<string> Cells);
