using System.Text;
using Displacement.Files.Xlsx;

namespace Displacement.Files;

/// <summary>Opens a file by what it holds, never by its name.</summary>
public static class TableFile
{
    /// <summary>Opens a file as tables: a text file, a workbook, or a zip that holds exactly one of them.</summary>
    /// <param name="open">Opens its bytes; each stream can be sought and is closed by whoever reads it.</param>
    /// <exception cref="Ledger.LedgerException">It holds no table; the message says what to do.</exception>
    public static TableBook Open(Func<Stream> open) => Open(open, encoding: null);

    /// <summary>Opens a file as tables.</summary>
    /// <param name="open">Opens its bytes; each stream can be sought and is closed by whoever reads it.</param>
    /// <param name="encoding">How a text file is encoded, as a person says; null: found by its bytes. A workbook, and a file in a zip, say it themselves.</param>
    /// <exception cref="Ledger.LedgerException">It holds no table; the message says what to do.</exception>
    public static TableBook Open(Func<Stream> open, Encoding? encoding)
    {
        ArgumentNullException.ThrowIfNull(open);
        return Open(open, isInner: false, encoding);
    }

    /// <summary>Opens a file that may have come out of a zip; then no other zip is opened in it.</summary>
    internal static TableBook Open(Func<Stream> open, bool isInner, Encoding? encoding = null)
    {
        using (var stream = open())
        {
            Span<byte> head = stackalloc byte[64];
            var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (head[..length] is not [0x50, 0x4B, 3 or 5, 4 or 6, ..])
            {
                OldOffice.Refuse(head[..length], stream);
                return new TextBook(open, TextInspector.Inspect(stream, encoding));
            }
        }

        return OpenZip(open, isInner);
    }

    private static TableBook OpenZip(Func<Stream> open, bool isInner)
    {
        var parts = new ZipParts(open());
        try
        {
            ZipContent.RefuseOtherOffice(parts);
            if (XlsxSheets.MainPart(parts) is { } main)
            {
                ZipContent.RefuseNoWorkbook(main);
                return new XlsxBook(parts, main);
            }

            return isInner ? throw FileRefusal.Of("ZipInZip") : InnerBook.Of(parts, ZipContent.OnlyTable(parts));
        }
        catch (Exception e)
        {
            parts.Dispose();
            if (FileRefusal.IsDamage(e))
            {
                throw FileRefusal.Of("ZipDamaged", e);
            }

            throw;
        }
    }
}
