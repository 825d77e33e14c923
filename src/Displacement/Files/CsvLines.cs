using System.Globalization;
using CsvHelper;

namespace Displacement.Files;

/// <summary>Writes a long CSV line by line: UTF-8 with a byte order mark; texts are kept from being taken for formulas.</summary>
public sealed class CsvLines : IDisposable
{
    private readonly CsvWriter writer;

    /// <summary>Begins it with its header.</summary>
    /// <param name="output">Where to; it is left open.</param>
    /// <param name="titles">The header.</param>
    public CsvLines(Stream output, params string[] titles)
    {
        writer = CsvWriter.Create(output, new CsvWriterOptions { WriteByteOrderMark = true, HasHeader = false }, leaveOpen: true);
        Write([.. titles]);
    }

    /// <summary>Adds a line.</summary>
    /// <param name="cells">Texts, numbers, days; null is an empty cell.</param>
    public void Write(params object?[] cells) => writer.WriteRecord([.. cells.Select(Text)]);

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private static string Text(object? cell) => cell switch
    {
        null => string.Empty,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => CsvTableWriter.Guarded(cell.ToString() ?? string.Empty),
    };
}
