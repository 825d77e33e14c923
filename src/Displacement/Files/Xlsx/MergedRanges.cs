using System.Text;

namespace Displacement.Files.Xlsx;

/// <summary>Finds the merged ranges of a sheet, which stand behind its cells, by looking through its bytes.</summary>
/// <remarks>An element cannot be taken for one in a text: there a &lt; is written otherwise.</remarks>
internal static class MergedRanges
{
    private const int Window = 1 << 16;

    private const int LongestTag = 256;
    private const int LongestPrefix = 42;

    /// <summary>Reads the merged ranges of a sheet.</summary>
    /// <param name="stream">The part, at its beginning.</param>
    /// <returns>By their first row, then column. What is no range is left out, since only the look is lost with it.</returns>
    public static IReadOnlyList<MergedRange> Find(Stream stream)
    {
        List<MergedRange> ranges = [];
        var buffer = new byte[Window];
        var filled = 0;
        bool isLast;
        do
        {
            filled += stream.ReadAtLeast(buffer.AsSpan(filled), buffer.Length - filled, throwOnEndOfStream: false);
            isLast = filled < buffer.Length;
            var done = Look(buffer.AsSpan(0, filled), isLast, ranges);
            buffer.AsSpan(done, filled - done).CopyTo(buffer);
            filled -= done;
        }
        while (!isLast);

        ranges.Sort((a, b) => a.Top != b.Top ? a.Top.CompareTo(b.Top) : a.Left.CompareTo(b.Left));
        return ranges;
    }

    /// <summary>Looks through a window and says how much of it is done.</summary>
    private static int Look(ReadOnlySpan<byte> bytes, bool isLast, List<MergedRange> ranges)
    {
        var at = 0;
        while (bytes[at..].IndexOf("mergeCell"u8) is var next and >= 0)
        {
            at += next;
            var open = Open(bytes[..at]);
            if (!isLast && bytes.Length - at < LongestTag)
            {
                return open ?? at;
            }

            if (open is not null && Range(bytes.Slice(at, Math.Min(LongestTag, bytes.Length - at))) is { } range)
            {
                ranges.Add(ranges.Count < XlsxLimits.Merged ? range : throw FileRefusal.Of("MergedTooMany", XlsxLimits.Merged));
            }

            at++;
        }

        var tail = bytes[Math.Max(0, bytes.Length - LongestPrefix)..].LastIndexOf((byte)'<');
        return isLast || tail < 0 ? bytes.Length : Math.Max(0, bytes.Length - LongestPrefix) + tail;
    }

    /// <summary>Where the tag begins whose name ends here, or null where there is none.</summary>
    private static int? Open(ReadOnlySpan<byte> before)
    {
        var start = Math.Max(0, before.Length - LongestPrefix);
        var open = before[start..].LastIndexOf((byte)'<');
        return open >= 0 && (start + open == before.Length - 1 || before[^1] == ':') && !before[(start + open)..].Contains((byte)'>') ? start + open : null;
    }

    private static MergedRange? Range(ReadOnlySpan<byte> tag)
    {
        var end = tag.IndexOf((byte)'>');
        var text = Encoding.ASCII.GetString(end < 0 ? tag : tag[..end]).Replace('\'', '"');
        var start = text.IndexOf(" ref=\"", StringComparison.Ordinal) + 6;
        var stop = start < 6 ? -1 : text.IndexOf('"', start);
        if (stop < 0)
        {
            return null;
        }

        var corners = text[start..stop].Split(':');
        return corners.Length == 2
            && CellReferences.TryRead(corners[0], out var left, out var top)
            && CellReferences.TryRead(corners[1], out var right, out var bottom)
            && left <= right && top <= bottom
            ? new MergedRange(top, left, bottom, right)
            : null;
    }
}
