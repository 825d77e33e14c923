using System.Data.Common;
using Displacement.Imports;

namespace Displacement.Storage;

/// <summary>Writes what is wrong with single rows while a file is read, 100,000 entries at most.</summary>
internal sealed class ProblemWriter(DbConnection connection, int batchId, Func<DbTransaction> transaction) : IRowProblems, IDisposable
{
    private const int Most = 100_000;

    /// <summary>Longer texts of cells are cut: the file has them whole.</summary>
    private const int Longest = 500;

    private readonly PreparedInsert insert = new(connection, "RowProblems", ["BatchId", "Line", "Code", "Column", "Seen", "Suggestion"]);
    private int written;
    private int asideLine;

    public bool IsFull => written >= Most;

    public void Add(Finding finding) => Write(finding.Line!.Value, finding.Code.Text(), finding.Column, finding.Seen, finding.Suggestion);

    public void SetAside(int line)
    {
        if (line != asideLine)
        {
            asideLine = line;
            Write(line, null, null, null, null);
        }
    }

    public void Dispose() => insert.Dispose();

    private void Write(int line, string? code, string? column, string? seen, string? suggestion)
    {
        if (IsFull)
        {
            return;
        }

        written++;
        insert[0] = batchId;
        insert[1] = line;
        insert[2] = code;
        insert[3] = column;
        insert[4] = Cut(seen);
        insert[5] = Cut(suggestion);
        insert.Run(transaction());
    }

    private static string? Cut(string? text) => text?.Length > Longest ? text[..Longest] + "…" : text;
}
