using System.Text;

namespace Displacement.Storage;

/// <summary>Reads chosen lines of a kept file, as an editor numbers them.</summary>
internal static class KeptLines
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The texts of some lines, by number from 1; a line that the file has not is left out.</summary>
    /// <param name="documents">The kept files.</param>
    /// <param name="sha256">Which one.</param>
    /// <param name="wanted">The numbers of the lines.</param>
    /// <param name="encodingOf">Says how a file is encoded that is no UTF-8, as the importer reads it.</param>
    public static IReadOnlyDictionary<int, string> Read(DocumentStore documents, string sha256, IReadOnlySet<int> wanted, Func<Stream, Encoding> encodingOf)
    {
        Dictionary<int, string> found = [];
        if (wanted.Count == 0)
        {
            return found;
        }

        var last = wanted.Max();
        using var stream = documents.Open(sha256);
        if (IsWide(stream))
        {
            return Wide(stream, wanted, encodingOf(stream));
        }

        var encoding = new Lazy<Encoding>(() =>
        {
            using var whole = documents.Open(sha256);
            return encodingOf(whole);
        });
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

    private static int Scan(ReadOnlySpan<byte> bytes, int number, int last, IReadOnlySet<int> wanted, MemoryStream line, Dictionary<int, string> found, Lazy<Encoding> encoding)
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

    /// <summary>Whether the file has NUL bytes at its beginning, as text in UTF-16 has; the stream is put back.</summary>
    private static bool IsWide(Stream stream)
    {
        var head = new byte[4096];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return head.AsSpan(0, length).Contains((byte)0);
    }

    private static Dictionary<int, string> Wide(Stream stream, IReadOnlySet<int> wanted, Encoding encoding)
    {
        stream.Position = 0;
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false);
        Dictionary<int, string> found = [];
        var last = wanted.Max();
        for (var number = 1; number <= last && reader.ReadLine() is { } text; number++)
        {
            if (wanted.Contains(number))
            {
                found[number] = text.TrimStart('\uFEFF');
            }
        }

        return found;
    }

    /// <summary>UTF-8 where the bytes are, else the encoding of the file.</summary>
    private static string Text(byte[] bytes, Lazy<Encoding> encoding)
    {
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            text = encoding.Value.GetString(bytes);
        }

        return text.TrimEnd('\r').TrimStart('\uFEFF');
    }
}
