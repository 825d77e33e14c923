using System.Text;
using CsvHelper;
using Displacement.Imports;
using Displacement.Ledger;

namespace Displacement.Files;

/// <summary>Reads the rows of a delimited text file one after the other; nothing of the file is held.</summary>
public sealed class CsvRowSource : RowSource
{
    private const int LongestRow = 1_000_000;

    private readonly CsvReader reader;
    private readonly Stream stream;

    /// <summary>Starts at the beginning of a stream.</summary>
    /// <param name="stream">A seekable stream; closed with the source.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="onMalformed">Hears of lines whose quotes are not right: line and what is wrong.</param>
    public CsvRowSource(Stream stream, TextFormat format, Action<int, string>? onMalformed = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(format);
        this.stream = stream;
        stream.Position = 0;
        reader = CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                HasHeader = false,
                TrackLineNumbers = true,
                MaxRecordSize = LongestRow,
                IncludeValuesInExceptions = false,
                FieldCountMismatch = CsvFieldCountHandling.Allow,
                Separator = format.Separator,
                Encoding = format.Encoding is UTF8Encoding ? null : format.Encoding,
                OnMalformedRecord = onMalformed is null ? null : m => onMalformed((int)m.LineNumber, m.Reason.ToString()),
            },
            leaveOpen: false);
    }

    /// <inheritdoc/>
    public override long Position => stream.Position;

    /// <inheritdoc/>
    public override long Length => stream.Length;

    /// <inheritdoc/>
    /// <exception cref="LedgerException">A row is longer than any table's.</exception>
    public override bool Read(SheetRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        try
        {
            if (!reader.Read())
            {
                return false;
            }
        }
        catch (Exception e) when (e is CsvFormatException or InvalidDataException or FormatException)
        {
            throw new LedgerException(Refusal.InvalidData, string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"The file cannot be read as a table: behind line {reader.LineNumber} a row is longer than {LongestRow:N0} bytes, as when a quotation mark is never closed. Nothing was imported."), e).As("RowTooLong", reader.LineNumber);
        }

        row.Begin((int)reader.LineNumber);
        var wanted = Wanted;
        var count = reader.FieldCount;
        for (var i = 0; i < count; i++)
        {
            if (wanted is not null && i < wanted.Length && !wanted[i])
            {
                row.Take(0);
                continue;
            }

            var bytes = reader.GetSpan(i);
            if (bytes.Contains((byte)0))
            {
                throw new LedgerException(Refusal.InvalidData, string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"The file is not text: line {reader.LineNumber} has bytes of zero. Save it as CSV in UTF-8. Nothing was imported.")).As("ZeroBytes", reader.LineNumber);
            }

            row.Take(Encoding.UTF8.GetChars(bytes, row.Room(bytes.Length)));
        }

        return true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        reader.Dispose();
        stream.Dispose();
    }
}
