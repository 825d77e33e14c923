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
                "The file looks like UTF-16 without a mark, or like no text at all (it holds NUL bytes). Nothing was imported. Save it as CSV in UTF-8.");
        }

        var headText = head.ToArray();
        encoding ??= IsUtf8(stream, buffer, filled) ? new UTF8Encoding(false) : Windows1252();
        stream.Position = 0;
        return new TextFormat(encoding, Separators.Find(encoding.GetString(headText)));
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
