using System.Buffers;

namespace Displacement.Files.Xlsx;

/// <summary>Repeats the text of a merged range in each of its cells, so that a governorate that is merged over its districts stands in each of their rows.</summary>
/// <remarks>A number is never repeated: it would be counted twice. Of two ranges that overlap the first one holds.</remarks>
internal sealed class MergeFill
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.,'%) \u00A0\u202F");

    private readonly IReadOnlyList<MergedRange> ranges;
    private readonly string?[] texts;
    private int[] owners = [];
    private int next;
    private int row;
    private int lastBottom;
    private long filled;

    /// <summary>Begins above the first row.</summary>
    /// <param name="ranges">By their first row.</param>
    public MergeFill(IReadOnlyList<MergedRange> ranges)
    {
        this.ranges = ranges;
        texts = new string?[ranges.Count];
    }

    /// <summary>Behind the last column that a range may fill in this row.</summary>
    public int End { get; private set; }

    /// <summary>Goes on to a row below.</summary>
    /// <param name="to">The row, from 1.</param>
    public void Enter(int to)
    {
        row = to;
        if (row > lastBottom)
        {
            End = 0;
        }

        for (; next < ranges.Count && ranges[next].Top <= row; next++)
        {
            var range = ranges[next];
            if (range.Top == row && range.Left < XlsxLimits.Columns && range.Right - range.Left < XlsxLimits.MergedColumns)
            {
                Own(range);
            }
        }
    }

    /// <summary>Whether a cell is the one of a range that holds its value.</summary>
    /// <param name="column">The column.</param>
    public bool IsFirst(int column) => Owner(column) is { } owner && ranges[owner].Top == row && ranges[owner].Left == column;

    /// <summary>Keeps the value of the first cell of a range.</summary>
    /// <param name="column">The column.</param>
    /// <param name="text">Its text.</param>
    public void Keep(int column, ReadOnlySpan<char> text)
    {
        if (Owner(column) is { } owner && text.Length <= XlsxLimits.MergedText && !IsNumber(text))
        {
            texts[owner] = text.ToString();
        }
    }

    /// <summary>The text that fills an empty cell; null where none does.</summary>
    /// <param name="column">The column.</param>
    /// <exception cref="Ledger.LedgerException">More cells are filled than any table has.</exception>
    public string? TextAt(int column)
    {
        var text = Owner(column) is { } owner ? texts[owner] : null;
        return text is null || ++filled <= XlsxLimits.MergedCells ? text : throw FileRefusal.Of("MergedTooMany", XlsxLimits.MergedCells);
    }

    private int? Owner(int column) => column < End && owners[column] is var owner and > 0 && ranges[owner - 1].Bottom >= row ? owner - 1 : null;

    private void Own(MergedRange range)
    {
        var end = Math.Min(range.Right + 1, XlsxLimits.Columns);
        for (var column = range.Left; column < end; column++)
        {
            if (Owner(column) is not null)
            {
                return;
            }
        }

        if (owners.Length < end)
        {
            Array.Resize(ref owners, Math.Max(end, owners.Length * 2));
        }

        // Columns between the old end and this one may still name a range of rows above.
        owners.AsSpan(End, Math.Max(0, end - End)).Clear();
        owners.AsSpan(range.Left, end - range.Left).Fill(next + 1);
        End = Math.Max(End, end);
        lastBottom = Math.Max(lastBottom, range.Bottom);
    }

    /// <summary>A number that was typed as text counts twice just as well. One that begins with a zero is a code; 5-9, 60+ and 2018-09-07 are labels.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var digits = text.TrimStart("~<>(-+ ");
        return digits.ContainsAnyInRange('0', '9') && !digits.ContainsAnyExcept(OfNumbers) && digits is not ['0', >= '0' and <= '9', ..];
    }
}
