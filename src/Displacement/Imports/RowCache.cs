namespace Displacement.Imports;

/// <summary>What some columns of a row mean, worked out once for each combination of texts that a file has.</summary>
/// <typeparam name="T">The meaning.</typeparam>
internal sealed class RowCache<T>
    where T : class
{
    private const int MostRemembered = 200_000;

    private readonly int[] columns;
    private readonly Func<SheetRow, T> read;
    private readonly Dictionary<string, T> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private char[] key = new char[256];
    private char[] last = new char[256];
    private int lastLength = -1;
    private T? lastMeaning;

    public RowCache(IEnumerable<int> columns, Func<SheetRow, T> read)
    {
        this.columns = [.. columns.Where(column => column >= 0).Distinct().Order()];
        this.read = read;
        lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<int> Columns => columns;

    public T this[SheetRow row]
    {
        get
        {
            var length = Key(row);
            if (length == lastLength && key.AsSpan(0, length).SequenceEqual(last.AsSpan(0, length)))
            {
                return lastMeaning!;
            }

            var text = key.AsSpan(0, length);
            if (!lookup.TryGetValue(text, out var meaning))
            {
                if (known.Count >= MostRemembered)
                {
                    known.Clear();
                }

                meaning = read(row);
                known[text.ToString()] = meaning;
            }

            (key, last) = (last, key);
            lastLength = length;
            lastMeaning = meaning;
            return meaning;
        }
    }

    private int Key(SheetRow row)
    {
        var length = 0;
        foreach (var column in columns)
        {
            var cell = row[column];
            if (key.Length < length + cell.Length + 1)
            {
                Array.Resize(ref key, Math.Max(key.Length * 2, length + cell.Length + 1));
            }

            cell.CopyTo(key.AsSpan(length));
            length += cell.Length;
            key[length++] = '\u001F';
        }

        return length;
    }
}
