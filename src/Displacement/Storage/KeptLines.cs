using System.Text;

namespace Displacement.Storage;

/// <summary>Reads chosen lines of a kept file, as an editor numbers them.</summary>
internal static class KeptLines
{
    /// <summary>The texts of some lines, by number from 1; a line that the file has not is left out.</summary>
    public static IReadOnlyDictionary<int, string> Read(DocumentStore documents, string sha256, IReadOnlySet<int> wanted, Encoding encoding)
    {
        Dictionary<int, string> found = [];
        if (wanted.Count == 0)
        {
            return found;
        }

        var last = wanted.Max();
        using var stream = documents.Open(sha256);
        using var line = new MemoryStream();
        var buffer = new byte[1 << 16];
        var number = 1;
        int read;
        while (number <= last && (read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            number = Scan(buffer.AsSpan(0, read), number, last, wanted, line, found, encoding);
        }

        if (number <= last && wanted.Contains(number) && line.Length > 0)
        {
            found[number] = Text(line.ToArray(), encoding);
        }

        return found;
    }

    private static int Scan(ReadOnlySpan<byte> bytes, int number, int last, IReadOnlySet<int> wanted, MemoryStream line, Dictionary<int, string> found, Encoding encoding)
    {
        while (!bytes.IsEmpty && number <= last)
        {
            var end = bytes.IndexOf((byte)'\n');
            var part = end < 0 ? bytes : bytes[..end];
            if (wanted.Contains(number))
            {
                line.Write(part);
            }

            if (end < 0)
            {
                break;
            }

            if (wanted.Contains(number))
            {
                found[number] = Text(line.ToArray(), encoding);
                line.SetLength(0);
            }

            bytes = bytes[(end + 1)..];
            number++;
        }

        return number;
    }

    private static string Text(byte[] bytes, Encoding encoding) => encoding.GetString(bytes).TrimEnd('\r').TrimStart('\uFEFF');
}
