using Displacement.Files;
using Displacement.Imports;

namespace Displacement.UseCases.Staging;

/// <summary>One pass over the data rows of a file.</summary>
internal static class RowPass
{
    private const int BetweenSigns = 4096;

    /// <summary>Gives each data row, with the cells of the wanted columns (null: all), to <paramref name="take"/>; malformed and ragged lines are findings.</summary>
    public static void Run(FileToStage file, bool[]? wanted, Action<SheetRow> take, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var header = file.Plan.Map.Header;
        using var source = new CsvRowSource(file.Table.Stream, file.Table.Format, (line, reason) => file.Log.Add(
            new Finding(FindingCode.MalformedLine, Severity.Warning, line, Seen: reason)));
        source.Wanted = wanted;
        var row = new SheetRow();
        long rows = 0;
        while (source.Read(row))
        {
            if (row.Line <= header.LastLine)
            {
                continue;
            }

            if (row.Count != header.Width)
            {
                Ragged(row, header, file.Log);
            }

            take(row);
            if (++rows % BetweenSigns == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress(source.Position, file.Document.Length, rows));
            }
        }

        progress?.Report(new ImportProgress(file.Document.Length, file.Document.Length, rows));
    }

    private static void Ragged(SheetRow row, SheetHeader header, FindingLog log)
    {
        for (var column = header.Width; column < row.Count; column++)
        {
            if (!CellText.Trim(row[column]).IsEmpty)
            {
                log.Add(new Finding(FindingCode.RaggedRow, Severity.Warning, row.Line, null, row[column].ToString()));
                return;
            }
        }
    }
}
