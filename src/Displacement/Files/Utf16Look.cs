using System.Text;

namespace Displacement.Files;

/// <summary>Tells UTF-16 without a mark by where its NUL bytes stand: separators, digits and ends of lines have one each.</summary>
internal static class Utf16Look
{
    /// <summary>Little or big endian, or null: no such text.</summary>
    public static Encoding? Find(ReadOnlySpan<byte> head)
    {
        var even = 0;
        var odd = 0;
        var pairs = head.Length / 2;
        for (var at = 0; at + 1 < head.Length; at += 2)
        {
            even += head[at] == 0 ? 1 : 0;
            odd += head[at + 1] == 0 ? 1 : 0;
        }

        var encoding = odd > even ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false) : new UnicodeEncoding(bigEndian: true, byteOrderMark: false);
        var (fewer, more) = (Math.Min(even, odd), Math.Max(even, odd));
        return more * 20 >= pairs && fewer * 50 <= more && IsText(encoding.GetString(head[..(pairs * 2)])) ? encoding : null;
    }

    private static bool IsText(string text)
    {
        foreach (var c in text.AsSpan(0, Math.Max(0, text.Length - 1)))
        {
            if (c is '\uFFFD' or < ' ' and not ('\t' or '\r' or '\n' or '\f'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
