using System.Text;
using System.Text.Unicode;
using Displacement.Ledger;

namespace Displacement.Files;

/// <summary>Finds a text file's encoding and separator by reading it once.</summary>
internal static class TextInspector
{
    private const int HeadLength = 64 * 1024;
    private const int ChunkLength = 1 << 20;

    /// <summary>Inspects the whole stream and puts it back to its start.</summary>
    /// <exception cref="LedgerException">It holds NUL bytes: not a text table.</exception>
    public static TextFormat Inspect(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Position = 0;
        var buffer = new byte[ChunkLength];
        var filled = stream.ReadAtLeast(buffer, ChunkLength, throwOnEndOfStream: false);
        var head = buffer.AsSpan(0, Math.Min(filled, HeadLength));
        var encoding = Marked(head);
        if (encoding is null && head.Contains((byte)0))
        {
            throw new LedgerException(
                Refusal.InvalidData,
                "The file looks like UTF-16 without a mark, or like no text at all (it holds NUL bytes). Nothing was imported. Save it as CSV in UTF-8.").As("NotText");
        }

        var headText = head.ToArray();
        var isUtf8 = encoding is null && IsUtf8(stream, buffer, filled);
        var damaged = encoding is null && !isUtf8 ? DamagedUtf8(stream) : null;
        encoding ??= damaged is null && !isUtf8 ? Windows1252() : new UTF8Encoding(false);
        stream.Position = 0;
        return new TextFormat(encoding, Separators.Find(encoding.GetString(headText)), damaged);
    }

    private static Encoding? Marked(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static Encoding Windows1252() => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Whether every byte of the file is UTF-8; characters that two chunks share are carried over.</summary>
    private static bool IsUtf8(Stream stream, byte[] buffer, int filled)
    {
        while (true)
        {
            var whole = filled - Unfinished(buffer.AsSpan(0, filled));
            if (!Utf8.IsValid(buffer.AsSpan(0, whole)))
            {
                return false;
            }

            var carried = filled - whole;
            buffer.AsSpan(whole, carried).CopyTo(buffer);
            var read = stream.ReadAtLeast(buffer.AsSpan(carried), buffer.Length - carried, throwOnEndOfStream: false);
            if (read == 0)
            {
                return carried == 0;
            }

            filled = carried + read;
        }
    }

    /// <summary>
    /// The first damaged line of a file that is UTF-8 all the same: it has more characters of several bytes than stray ones. Text in
    /// Windows-1252 hardly ever has any; null says that it is such.
    /// </summary>
    private static int? DamagedUtf8(Stream stream)
    {
        stream.Position = 0;
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: false).GetDecoder();
        var bytes = new byte[HeadLength];
        var characters = new char[HeadLength + 1];
        var (good, bad, line, firstBad) = (0L, 0L, 1, 0);
        int read;
        while ((read = stream.Read(bytes)) > 0)
        {
            foreach (var character in characters.AsSpan(0, decoder.GetChars(bytes, 0, read, characters, 0)))
            {
                line += character == '\n' ? 1 : 0;
                good += character is > '\u007F' and not '\uFFFD' ? 1 : 0;
                if (character == '\uFFFD')
                {
                    bad++;
                    firstBad = firstBad == 0 ? line : firstBad;
                }
            }
        }

        return good > bad ? Math.Max(firstBad, 1) : null;
    }

    /// <summary>How many bytes at the end begin a character that is not complete.</summary>
    private static int Unfinished(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var b = bytes[^back];
            if (b < 0x80)
            {
                return 0;
            }

            if (b >= 0xC0)
            {
                var needed = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return needed > back ? back : 0;
            }
        }

        return 0;
    }
}
