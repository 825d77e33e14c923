using System.Buffers.Binary;

namespace Displacement.Files.Xlsx;

/// <summary>Counts the files of a zip before anything is made of them.</summary>
/// <remarks>The end of a zip states a number too, which a hostile one need not hold to.</remarks>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int LongestComment = 65_535;
    private const int RecordLength = 46;
    private const int LocatorLength = 20;

    /// <summary>Refuses a zip of too many files; whatever else is wrong is left to whoever reads it.</summary>
    /// <param name="stream">The zip; its position is lost.</param>
    public static void Check(Stream stream)
    {
        var tail = new byte[(int)Math.Min(stream.Length, EndLength + LongestComment + LocatorLength)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\x5\x6"u8);
        if (end < 0 || tail.Length - end < EndLength)
        {
            throw new InvalidDataException("The end of the zip is missing.");
        }

        long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        var count = 0;
        Span<byte> record = stackalloc byte[RecordLength];
        for (var at = start == uint.MaxValue ? LongStart(stream, tail, end) : start; Has(stream, at, record); at += RecordLength + Extra(record))
        {
            if (++count > XlsxLimits.Entries)
            {
                throw FileRefusal.Of("ZipCount", XlsxLimits.Entries);
            }
        }
    }

    private static long Extra(ReadOnlySpan<byte> record) =>
        BinaryPrimitives.ReadUInt16LittleEndian(record[28..]) + BinaryPrimitives.ReadUInt16LittleEndian(record[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(record[32..]);

    private static bool Has(Stream stream, long at, Span<byte> record)
    {
        if (at < 0 || at > stream.Length - RecordLength)
        {
            return false;
        }

        stream.Position = at;
        stream.ReadExactly(record);
        return record.StartsWith("PK\x1\x2"u8);
    }

    /// <summary>Where the directory of a zip with long numbers begins; -1 where it does not say.</summary>
    private static long LongStart(Stream stream, byte[] tail, int end)
    {
        if (end < LocatorLength || !tail.AsSpan(end - LocatorLength).StartsWith("PK\x6\x7"u8))
        {
            return -1;
        }

        var at = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(end - LocatorLength + 8));
        if (at < 0 || at > stream.Length - 56)
        {
            return -1;
        }

        Span<byte> record = stackalloc byte[56];
        stream.Position = at;
        stream.ReadExactly(record);
        return BinaryPrimitives.ReadInt64LittleEndian(record[48..]);
    }
}
