using System.Security.Cryptography;
using Displacement.Ledger;

namespace Displacement.Storage;

/// <summary>Files as they came, each under the SHA-256 of its bytes.</summary>
/// <param name="folder">The folder; created when the first file comes.</param>
public sealed class DocumentStore(string folder)
{
    private const string Arriving = ".arriving";
    private const int HashDigits = 64;

    /// <summary>A file this young may belong to an import that has not yet opened it again.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(1);

    /// <summary>Keeps a file: hashed while it is copied, never held in memory.</summary>
    /// <param name="content">The bytes, from the current position on.</param>
    /// <param name="fileName">The name it came with; folders are dropped.</param>
    /// <param name="cancellation">Leaves nothing behind when cancelled.</param>
    public async Task<StoredDocument> KeepAsync(Stream content, string fileName, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        Directory.CreateDirectory(folder);
        var arriving = Path.Combine(folder, Guid.NewGuid().ToString("N") + Arriving);
        try
        {
            var (sha, length) = await CopyAsync(content, arriving, cancellation);
            var kept = PathOf(sha);
            if (File.Exists(kept))
            {
                File.Delete(arriving);
                File.SetLastWriteTimeUtc(kept, TimeProvider.System.GetUtcNow().UtcDateTime);
            }
            else
            {
                File.Move(arriving, kept);
            }

            return new StoredDocument(sha, Path.GetFileName(fileName), length);
        }
        catch
        {
            File.Delete(arriving);
            throw;
        }
    }

    /// <summary>Whether a file is kept.</summary>
    /// <param name="sha256">Its hash.</param>
    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>Whether anybody has a kept file open, in this program or another.</summary>
    /// <param name="sha256">Its hash.</param>
    public bool IsHeld(string sha256) => IsHeldAt(PathOf(sha256));

    /// <summary>Opens a kept file for reading.</summary>
    /// <param name="sha256">Its hash.</param>
    /// <exception cref="LedgerException">The kept file is gone.</exception>
    public Stream Open(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        try
        {
            return new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (IOException e)
        {
            throw new LedgerException(Refusal.Io, $"The kept file {sha256} cannot be read: {e.Message}", e).As("KeptFile");
        }
    }

    /// <summary>Deletes a kept file that nothing rests on.</summary>
    /// <param name="sha256">Its hash.</param>
    internal void Forget(string sha256) => File.Delete(PathOf(sha256));

    /// <summary>Deletes what an import that its program did not outlive left before its batch was written: files that nothing names, and halves of copies.</summary>
    /// <param name="isNamed">Whether the ledger names a file by its hash.</param>
    /// <param name="now">The time; what was written in the minute before it stays.</param>
    internal void Sweep(Predicate<string> isNamed, DateTimeOffset now)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(folder))
        {
            var name = Path.GetFileName(path);
            var isHash = name.Length == HashDigits && name.All(char.IsAsciiHexDigitLower);
            // Whoever holds a file lets it go after naming it: asked in this order, a file named meanwhile is seen to be.
            if ((isHash || name.EndsWith(Arriving, StringComparison.Ordinal)) && now.UtcDateTime - File.GetLastWriteTimeUtc(path) > Young && !IsHeldAt(path) && !(isHash && isNamed(name)))
            {
                File.Delete(path);
            }
        }
    }

    private static bool IsHeldAt(string path)
    {
        try
        {
            using var alone = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        // One that cannot be opened is as good as held: it stays.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static async Task<(string Sha, long Length)> CopyAsync(Stream content, string path, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: false);
        await using (target)
        {
            var buffer = new byte[1 << 17];
            int read;
            long length = 0;
            while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
                length += read;
            }

            target.Flush(flushToDisk: true);
            return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
        }
    }

    private string PathOf(string sha256) => Path.Combine(folder, sha256);
}
