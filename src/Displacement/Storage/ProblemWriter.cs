using System.Data.Common;
using Displacement.Imports;

namespace Displacement.Storage;

/// <summary>Gathers what is wrong with single rows while a file is read, and writes it with its figures; 100,000 entries at most.</summary>
internal sealed class ProblemWriter(DbConnection connection, int batchId) : IRowProblems, IDisposable
{
    /// <summary>How many entries a batch has at most.</summary>
    public const int Most = 100_000;

    /// <summary>Longer texts of cells are cut: the file has them whole.</summary>
    private const int Longest = 500;

    private readonly PreparedInsert insert = new(connection, "RowProblems", ["BatchId", "Line", "Code", "Column", "Seen", "Suggestion"]);
    private readonly List<Entry> waiting = [];
    private int taken;
    private int asideLine;

    public bool IsFull => taken >= Most;

    public void Add(Finding finding) => Take(new Entry(finding.Line!.Value, finding.Code.Text(), finding.Column, Cut(finding.Seen), Cut(finding.Suggestion)));

    public void SetAside(int line)
    {
        if (line != asideLine)
        {
            asideLine = line;
            Take(new Entry(line, null, null, null, null));
        }
    }

    /// <summary>Writes those that wait. Not while they come: checks read without a transaction.</summary>
    public void Flush(DbTransaction transaction)
    {
        foreach (var entry in waiting)
        {
            insert[0] = batchId;
            insert[1] = entry.Line;
            insert[2] = entry.Code;
            insert[3] = entry.Column;
            insert[4] = entry.Seen;
            insert[5] = entry.Suggestion;
            insert.Run(transaction);
        }

        waiting.Clear();
    }

    public void Dispose() => insert.Dispose();

    private void Take(Entry entry)
    {
        if (!IsFull)
        {
            taken++;
            waiting.Add(entry);
        }
    }

    private static string? Cut(string? text) => text?.Length > Longest ? text[..Longest] + "…" : text;

    private readonly record struct Entry(int Line, string? Code, string? Column, string? Seen, string? Suggestion);
}
