using Displacement.Files;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases;

/// <summary>Opens the table that a batch was read from, in the kept file.</summary>
internal static class KeptTable
{
    private const string BetweenCells = " | ";

    /// <summary>UTF-16, in which the end of a line is no single byte.</summary>
    private static readonly int[] TwoBytes = [1200, 1201];

    /// <summary>A batch with its file.</summary>
    /// <exception cref="LedgerException">No such batch.</exception>
    public static BatchRow Batch(DisplacementDb db, int batchId) =>
        db.Batches.AsNoTracking().Include(row => row.Document).SingleOrDefault(row => row.Id == batchId)
        ?? throw new LedgerException(Refusal.Usage, $"There is no batch {batchId}.").As("NoBatch", batchId);

    /// <summary>The file of a batch.</summary>
    public static TableBook Book(DocumentStore documents, BatchRow batch) => Book(documents, batch, System.Text.Json.JsonSerializer.Deserialize<ImportOptions>(batch.Options)?.Encoding);

    /// <summary>The file of a batch, read in another encoding.</summary>
    public static TableBook Book(DocumentStore documents, BatchRow batch, string? encoding) => TableFile.Open(() => documents.Open(batch.Document!.Sha256), NamedEncodings.Find(encoding));

    /// <summary>Which of the file's tables the batch was read from.</summary>
    public static int Sheet(TableBook book, BatchRow batch)
    {
        for (var sheet = 0; sheet < book.Sheets.Count; sheet++)
        {
            if (string.Equals(book.Sheets[sheet].Name, batch.Sheet, StringComparison.Ordinal))
            {
                return sheet;
            }
        }

        return 0;
    }

    /// <summary>The texts of some lines: of a text file character for character, of a sheet its cells.</summary>
    public static IReadOnlyDictionary<int, string> Lines(DocumentStore documents, BatchRow batch, IReadOnlySet<int> wanted)
    {
        Dictionary<int, string> found = [];
        if (wanted.Count == 0)
        {
            return found;
        }

        using var book = Book(documents, batch);
        if (book is { IsWholeFile: true, Format.Encoding: { } encoding } && !TwoBytes.Contains(encoding.CodePage))
        {
            return KeptLines.Read(documents, batch.Document!.Sha256, wanted, encoding);
        }

        var last = wanted.Max();
        using var source = book.Open(Sheet(book, batch));
        var row = new SheetRow();
        while (source.Read(row) && row.Line <= last)
        {
            if (wanted.Contains(row.Line))
            {
                found[row.Line] = string.Join(BetweenCells, row.ToArray());
            }
        }

        return found;
    }
}
