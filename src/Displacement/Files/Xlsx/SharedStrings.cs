namespace Displacement.Files.Xlsx;

/// <summary>The texts that cells of a workbook share, in few large arrays.</summary>
internal sealed class SharedStrings
{
    private const int ChunkBits = 18;
    private const int ChunkLength = 1 << ChunkBits;

    private readonly List<char[]> chunks = [];
    private int[] starts = new int[1024];
    private ushort[] lengths = new ushort[1024];
    private int next;
    private long characters;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>A text.</summary>
    /// <param name="index">Its index, from 0 and below <see cref="Count"/>.</param>
    public ReadOnlySpan<char> this[int index] => lengths[index] == 0
        ? default
        : chunks[starts[index] >> ChunkBits].AsSpan(starts[index] & (ChunkLength - 1), lengths[index]);

    /// <summary>Reads the part of shared texts.</summary>
    /// <param name="part">The part, at its beginning.</param>
    /// <exception cref="Ledger.LedgerException">A text is longer than Excel allows, or all together are more than are read.</exception>
    public static SharedStrings Read(PartReader part)
    {
        var strings = new SharedStrings();
        if (!part.Find("sst"))
        {
            return strings;
        }

        var list = part.Enter();
        while (part.NextChild(list))
        {
            if (part.Is("si"))
            {
                try
                {
                    part.BeginText();
                    AddRuns(part);
                    strings.Add(EscapedText.Decode(part.Text()));
                }
                catch (TextTooLongException e)
                {
                    throw FileRefusal.Of("SharedTextTooLong", e, strings.Count + 1, XlsxLimits.CellText);
                }
            }
        }

        return strings;
    }

    /// <summary>Adds the text of an element that holds t, or runs of text with their own look; how it is spoken (rPh) is left out.</summary>
    /// <param name="part">Stands on the element.</param>
    public static void AddRuns(PartReader part)
    {
        var item = part.Enter();
        while (part.NextChild(item))
        {
            if (part.Is("t"))
            {
                part.AddText();
            }
            else if (part.Is("r"))
            {
                AddRuns(part);
            }
        }
    }

    private void Add(ReadOnlySpan<char> text)
    {
        characters += text.Length;
        if (text.Length > XlsxLimits.CellText)
        {
            throw new TextTooLongException();
        }

        if (characters > XlsxLimits.SharedText || Count >= XlsxLimits.SharedTexts)
        {
            throw FileRefusal.Of("SharedTextsTooMany", XlsxLimits.SharedText / 1_000_000);
        }

        if (Count == starts.Length)
        {
            Array.Resize(ref starts, Count * 2);
            Array.Resize(ref lengths, Count * 2);
        }

        if (chunks.Count == 0 || (next & (ChunkLength - 1)) + text.Length > ChunkLength || next == chunks.Count << ChunkBits)
        {
            next = chunks.Count << ChunkBits;
            chunks.Add(new char[ChunkLength]);
        }

        text.CopyTo(chunks[^1].AsSpan(next & (ChunkLength - 1)));
        starts[Count] = next;
        lengths[Count++] = (ushort)text.Length;
        next += text.Length;
    }
}
