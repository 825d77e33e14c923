using System.Text;

namespace Displacement.Files;

/// <summary>Files of spreadsheets that are neither zip nor table: workbooks from before 2007, any that a password locks, and web pages that are called .xls.</summary>
internal static class OldOffice
{
    private const int Window = 1 << 16;
    private static readonly string[] Markup = ["<!doctype", "<html", "<table", "<?xml"];

    /// <summary>Refuses such a file, saying what to do; others pass.</summary>
    /// <param name="head">Its first bytes.</param>
    /// <param name="stream">All of it; its position is lost.</param>
    /// <exception cref="Ledger.LedgerException">It is one.</exception>
    public static void Refuse(ReadOnlySpan<byte> head, Stream stream)
    {
        if (head is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            throw Has(stream, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) ? FileRefusal.Of("WorkbookLocked") : FileRefusal.Of("OldExcel");
        }

        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (Markup.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
        {
            throw FileRefusal.Of("Markup");
        }
    }

    private static bool Has(Stream stream, ReadOnlySpan<byte> name)
    {
        stream.Position = 0;
        var buffer = new byte[Window];
        var carried = 0;
        int read;
        while ((read = stream.Read(buffer.AsSpan(carried))) > 0)
        {
            var seen = buffer.AsSpan(0, carried + read);
            if (seen.IndexOf(name) >= 0)
            {
                return true;
            }

            carried = Math.Min(name.Length, seen.Length);
            seen[^carried..].CopyTo(buffer);
        }

        return false;
    }
}
