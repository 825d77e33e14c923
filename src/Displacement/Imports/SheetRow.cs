namespace Displacement.Imports;

/// <summary>One row of a table as text, in a buffer that is used again for the next row.</summary>
public sealed class SheetRow
{
    private char[] chars = new char[4096];
    private int[] ends = new int[64];
    private int length;

    /// <summary>The physical line on which it starts, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>How many cells it has.</summary>
    public int Count { get; private set; }

    /// <summary>A cell; empty where the row has no such column. Valid until the next row.</summary>
    /// <param name="column">The column, from 0.</param>
    public ReadOnlySpan<char> this[int column]
    {
        get
        {
            if (column < 0 || column >= Count)
            {
                return default;
            }

            var start = column == 0 ? 0 : ends[column - 1];
            return chars.AsSpan(start, ends[column] - start);
        }
    }

    /// <summary>Forgets the row before.</summary>
    /// <param name="line">The line on which the new one starts.</param>
    public void Begin(int line)
    {
        Line = line;
        Count = 0;
        length = 0;
    }

    /// <summary>Room for the next cell.</summary>
    /// <param name="atLeast">So many characters may be written.</param>
    public Span<char> Room(int atLeast)
    {
        if (chars.Length - length < atLeast)
        {
            Array.Resize(ref chars, Math.Max(chars.Length * 2, length + atLeast));
        }

        return chars.AsSpan(length);
    }

    /// <summary>Ends the cell that was written into <see cref="Room"/>.</summary>
    /// <param name="written">Its characters.</param>
    public void Take(int written)
    {
        if (Count == ends.Length)
        {
            Array.Resize(ref ends, ends.Length * 2);
        }

        length += written;
        ends[Count++] = length;
    }

    /// <summary>The cells as strings.</summary>
    public string[] ToArray()
    {
        var cells = new string[Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = this[i].ToString();
        }

        return cells;
    }

    /// <summary>Whether a column, where there is one, is blank or says "not available".</summary>
    /// <param name="column">The column.</param>
    public bool IsBlank(int column) => BlankText.Is(this[column]);

    /// <summary>A cell without outer blanks, or null where it is blank.</summary>
    /// <param name="column">The column.</param>
    public string? Text(int column) => BlankText.Is(this[column]) ? null : CellText.Trim(this[column]).ToString();
}
