namespace Displacement.Files.Xlsx;

/// <summary>The one table that a zip holds, taken out of it for as long as it is read.</summary>
internal sealed class InnerBook : TableBook
{
    private readonly TableBook book;
    private readonly FileStream? file;

    private InnerBook(TableBook book, FileStream? file) => (this.book, this.file) = (book, file);

    /// <inheritdoc/>
    public override IReadOnlyList<TableSheet> Sheets => book.Sheets;

    /// <inheritdoc/>
    public override TextFormat? Format => book.Format;

    /// <inheritdoc/>
    public override bool IsWholeFile => false;

    /// <summary>Takes a table out of a zip.</summary>
    /// <param name="parts">The zip; it is closed.</param>
    /// <param name="name">The table's name in it.</param>
    public static InnerBook Of(ZipParts parts, string name)
    {
        using (parts)
        {
            using var content = parts.Open(name);
            return parts.LengthOf(name) <= XlsxLimits.InMemory ? InMemory(content, parts.LengthOf(name)) : InFile(content);
        }
    }

    /// <inheritdoc/>
    public override RowSource Open(int sheet, Action<int, string>? onMalformed = null) => book.Open(sheet, onMalformed);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        book.Dispose();
        file?.Dispose();
    }

    private static InnerBook InMemory(Stream content, long length)
    {
        using var copy = new MemoryStream((int)length);
        content.CopyTo(copy);
        var bytes = copy.ToArray();
        return new InnerBook(TableFile.Open(() => new MemoryStream(bytes, writable: false), isInner: true), null);
    }

    /// <summary>The file has a name of our own, whatever the zip calls it, and goes when the book is closed.</summary>
    private static InnerBook InFile(Stream content)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var kept = new FileStream(Path.Combine(Path.GetTempPath(), $"displacement-{Guid.NewGuid():N}.tmp"), options);
        try
        {
            content.CopyTo(kept);
            kept.Flush();
            return new InnerBook(TableFile.Open(() => new FileStream(kept.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), isInner: true), kept);
        }
        catch
        {
            kept.Dispose();
            throw;
        }
    }
}
