using System.IO.Compression;

namespace Displacement.Files.Xlsx;

/// <summary>The files of a zip by their names; each is opened behind the limits.</summary>
internal sealed class ZipParts : IDisposable
{
    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the directory of a zip.</summary>
    /// <param name="stream">The zip; closed with this.</param>
    /// <exception cref="Ledger.LedgerException">It is damaged, has too many files, two of one name, or is locked.</exception>
    public ZipParts(Stream stream)
    {
        try
        {
            ZipDirectory.Check(stream);
            stream.Position = 0;
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false);
            foreach (var entry in archive.Entries)
            {
                var name = Plain(entry.FullName);
                if (entry.IsEncrypted)
                {
                    throw FileRefusal.Of("ZipLocked");
                }

                if (!name.EndsWith('/') && !entries.TryAdd(name, entry))
                {
                    throw FileRefusal.Of("ZipTwice", FileRefusal.Shown(name));
                }
            }
        }
        catch (Exception e)
        {
            archive?.Dispose();
            stream.Dispose();
            if (FileRefusal.IsDamage(e))
            {
                throw FileRefusal.Of("ZipDamaged", e);
            }

            throw;
        }
    }

    /// <summary>The names, with forward slashes and none in front.</summary>
    public IEnumerable<string> Names => entries.Keys;

    /// <summary>Whether there is such a file; case does not matter.</summary>
    /// <param name="name">Its name.</param>
    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>The size that a file claims to have, in bytes.</summary>
    /// <param name="name">Its name.</param>
    public long LengthOf(string name) => entries.TryGetValue(name, out var entry) ? entry.Length : 0;

    /// <summary>Opens a file.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="Ledger.LedgerException">It is missing, damaged or larger than is read.</exception>
    public Stream Open(string name)
    {
        if (!entries.TryGetValue(name, out var entry))
        {
            throw FileRefusal.Of("PartMissing", FileRefusal.Shown(name));
        }

        if (entry.Length > XlsxLimits.PartBytes || (entry.Length > XlsxLimits.FreeBytes && entry.Length / XlsxLimits.Ratio > entry.CompressedLength))
        {
            throw FileRefusal.Of("PartTooLarge", FileRefusal.Shown(name), entry.Length / (1 << 20));
        }

        try
        {
            return entry.Open();
        }
        catch (Exception e) when (FileRefusal.IsDamage(e))
        {
            throw FileRefusal.Of("PartDamaged", e, FileRefusal.Shown(name));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private static string Plain(string name) => name.Replace('\\', '/').TrimStart('/');
}
