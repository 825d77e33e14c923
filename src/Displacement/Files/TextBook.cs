namespace Displacement.Files;

/// <summary>A delimited text file: one table.</summary>
internal sealed class TextBook(Func<Stream> open, TextFormat format) : TableBook
{
    private static readonly TableSheet[] Only = [new(null)];

    public override IReadOnlyList<TableSheet> Sheets => Only;

    public override TextFormat Format => format;

    public override RowSource Open(int sheet, Action<int, string>? onMalformed = null) => new CsvRowSource(open(), format, onMalformed);

    protected override void Dispose(bool disposing)
    {
        // Each source closes the stream that it was given.
    }
}
