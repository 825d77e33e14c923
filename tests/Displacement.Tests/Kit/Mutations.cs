using System.IO.Compression;
using System.Text;

namespace Displacement.Tests.Kit;

/// <summary>Damages files in the ways that files are damaged and attacked in, the same ones for the same seed.</summary>
internal static class Mutations
{
    private const int LongCell = 70_000;

    private static readonly Func<Random, byte[], byte[]>[] OfBytes = [Flipped, CutOff, Doubled, WithNuls, WithoutAPiece, Shuffled];
    private static readonly Func<Random, byte[], byte[]>[] OfText = [.. OfBytes, OtherSeparators, WithQuotes, WithALongCell, WithOtherDigits];
    private static readonly Func<Random, byte[], byte[]>[] OfXml = [.. OfBytes, OtherAttribute, WithoutAttribute, OtherValue, WithQuotes, WithALongCell];

    /// <summary>A damaged text file.</summary>
    /// <param name="seed">Which damage.</param>
    /// <param name="file">The sound file.</param>
    public static byte[] Text(int seed, byte[] file) => Once(OfText, new Random(seed), file);

    /// <summary>A damaged workbook or zip: in its bytes, in its list of files, or within a file that is pressed again.</summary>
    /// <param name="seed">Which damage.</param>
    /// <param name="file">The sound file.</param>
    public static byte[] Zip(int seed, byte[] file)
    {
        var random = new Random(seed);
        return random.Next(4) == 0 ? Once(OfBytes, random, file) : Again(random, file);
    }

    private static byte[] Once(Func<Random, byte[], byte[]>[] ways, Random random, byte[] bytes)
    {
        for (var times = random.Next(1, 4); times > 0 && bytes.Length > 0; times--)
        {
            bytes = ways[random.Next(ways.Length)](random, bytes);
        }

        return bytes;
    }

    private static byte[] Again(Random random, byte[] file)
    {
        List<(string Name, byte[] Content)> files = [];
        using (var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read))
        {
            foreach (var entry in zip.Entries)
            {
                using var content = new MemoryStream();
                using var stream = entry.Open();
                stream.CopyTo(content);
                files.Add((entry.FullName, content.ToArray()));
            }
        }

        var (one, other) = (random.Next(files.Count), random.Next(files.Count));
        switch (random.Next(8))
        {
            case 0:
                (files[one], files[other]) = ((files[one].Name, files[other].Content), (files[other].Name, files[one].Content));
                break;
            case 1:
                files.RemoveAt(one);
                break;
            case 2:
                files.Add((files[one].Name, files[other].Content));
                break;
            default:
                files[one] = (files[one].Name, Once(OfXml, random, files[one].Content));
                break;
        }

        return WorkbookKit.Zip([.. files.Select(part => (part.Name, (Action<Stream>)(stream => stream.Write(part.Content))))]);
    }

    private static byte[] Flipped(Random random, byte[] bytes)
    {
        var flipped = bytes.ToArray();
        for (var times = random.Next(1, 9); times > 0; times--)
        {
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        }

        return flipped;
    }

    private static byte[] CutOff(Random random, byte[] bytes) => bytes[..random.Next(bytes.Length)];

    private static byte[] Doubled(Random random, byte[] bytes)
    {
        var (start, length) = Piece(random, bytes);
        return [.. bytes[..(start + length)], .. bytes[start..]];
    }

    private static byte[] WithoutAPiece(Random random, byte[] bytes)
    {
        var (start, length) = Piece(random, bytes);
        return [.. bytes[..start], .. bytes[(start + length)..]];
    }

    private static byte[] WithNuls(Random random, byte[] bytes) => Inserted(random, bytes, new byte[random.Next(1, 9)]);

    private static byte[] Shuffled(Random random, byte[] bytes)
    {
        var (start, length) = Piece(random, bytes);
        var shuffled = bytes.ToArray();
        random.Shuffle(shuffled.AsSpan(start, Math.Min(length, 64)));
        return shuffled;
    }

    private static byte[] OtherSeparators(Random random, byte[] bytes)
    {
        var (from, to) = ((byte)",;\t|\n"[random.Next(5)], (byte)",;\t|\n"[random.Next(5)]);
        return [.. bytes.Select(one => one == from && random.Next(3) == 0 ? to : one)];
    }

    private static byte[] WithOtherDigits(Random random, byte[] bytes) =>
        [.. bytes.Select(one => one is >= (byte)'0' and <= (byte)'9' && random.Next(5) == 0 ? (byte)"09.,-%eE~<N"[random.Next(11)] : one)];

    private static byte[] WithQuotes(Random random, byte[] bytes) => Inserted(random, bytes, Encoding.ASCII.GetBytes(new string(random.Next(2) == 0 ? '"' : '\'', random.Next(1, 4))));

    private static byte[] WithALongCell(Random random, byte[] bytes)
    {
        var cell = new byte[random.Next(1, LongCell)];
        cell.AsSpan().Fill((byte)"a1 "[random.Next(3)]);
        return Inserted(random, bytes, cell);
    }

    /// <summary>Puts a hostile value into an attribute.</summary>
    private static byte[] OtherAttribute(Random random, byte[] bytes)
    {
        string[] values = ["-1", "99999999999999999999", "ZZZZZZ1", "XFD1048576", "", "s", "d", "rId999", "&#x20;", "A1:XFD1048576", "../../x", "1e308"];
        return Replaced(random, bytes, (byte)'=', (start, text) => text[start] is (byte)'"' ? text.AsSpan(start + 1).IndexOf((byte)'"') + 2 : 0, $"\"{values[random.Next(values.Length)]}\"");
    }

    private static byte[] WithoutAttribute(Random random, byte[] bytes) =>
        Replaced(random, bytes, (byte)' ', (start, text) => text.AsSpan(start).IndexOfAny((byte)' ', (byte)'>'), string.Empty);

    /// <summary>Puts a hostile text between two tags.</summary>
    private static byte[] OtherValue(Random random, byte[] bytes)
    {
        string[] values = ["1e999", "abc", "-5", "999999999", "<v>1</v>", "<![CDATA[</sheetData>]]>", "&lt;", "&amp", "_x0000_", "<c r=\"B2\"><v>1</v></c>", "\u0661\u0662"];
        return Replaced(random, bytes, (byte)'>', (start, text) => Math.Max(0, text.AsSpan(start).IndexOf((byte)'<')), values[random.Next(values.Length)]);
    }

    private static byte[] Replaced(Random random, byte[] bytes, byte mark, Func<int, byte[], int> length, string by)
    {
        var from = random.Next(bytes.Length);
        var found = bytes.AsSpan(from).IndexOf(mark);
        var start = found < 0 ? bytes.AsSpan().IndexOf(mark) + 1 : from + found + 1;
        if (start <= 0 || start >= bytes.Length)
        {
            return bytes;
        }

        var gone = Math.Clamp(length(start, bytes), 0, bytes.Length - start);
        return [.. bytes[..start], .. Encoding.UTF8.GetBytes(by), .. bytes[(start + gone)..]];
    }

    private static byte[] Inserted(Random random, byte[] bytes, byte[] piece)
    {
        var at = random.Next(bytes.Length + 1);
        return [.. bytes[..at], .. piece, .. bytes[at..]];
    }

    private static (int Start, int Length) Piece(Random random, byte[] bytes)
    {
        var start = random.Next(bytes.Length);
        return (start, random.Next(Math.Min(bytes.Length - start, 2_000)));
    }
}
