using Displacement.Files;
using Displacement.People;
using Displacement.Storage;

namespace Displacement.UseCases.Diffing;

/// <summary>Writes a diff as CSV, one fact a line, as it streams past.</summary>
/// <param name="db">The ledger; it is only read.</param>
/// <param name="clock">Says what now is.</param>
public sealed class WriteDiff(DisplacementDb db, TimeProvider clock)
{
    /// <summary>Writes it.</summary>
    /// <param name="batchId">The batch.</param>
    /// <param name="ask">Which way, against which moment, and which kinds.</param>
    /// <param name="output">Where to; it is left open.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The diff, without lines.</returns>
    /// <exception cref="Ledger.LedgerException">No such batch.</exception>
    public BatchDiff Run(int batchId, DiffAsk ask, Stream output, CancellationToken cancellation = default)
    {
        using CsvLines csv = new(
            output,
            "kind",
            "place_code",
            "place",
            "group",
            "unit",
            "measure",
            "status",
            "sector",
            "sex",
            "age",
            "reason",
            "origin",
            "category",
            "round_from",
            "round_to",
            "round",
            "producer",
            "operation",
            "assessment",
            "before_state",
            "before",
            "before_low",
            "before_high",
            "before_batch",
            "before_file",
            "before_line",
            "before_column",
            "after_state",
            "after",
            "after_low",
            "after_high",
            "after_line",
            "after_column");
        return new DiffBatch(db, clock).Each(batchId, ask, line => csv.Write(Cells(line)), cancellation);
    }

    private static object?[] Cells(DiffLine line) =>
    [
        DiffWords.Of(line.Kind),
        line.Place?.Key,
        line.Place?.Name,
        line.Series.Group,
        DiffWords.Of(line.Series.Unit),
        DiffWords.Of(line.Series.Measure),
        line.Series.Status,
        line.Series.Sector,
        line.Part.Sex == Sex.All ? null : DiffWords.Of(line.Part.Sex),
        line.Part.Age?.ToString(),
        line.Part.Reason,
        line.Part.Origin,
        line.Part.Category,
        line.Round.AsOf,
        line.Round.Until,
        line.Round.Number,
        line.Series.Producer,
        line.Series.Operation,
        line.Series.Assessment,
        .. Side(line.Before, withFile: true),
        .. Side(line.After, withFile: false),
    ];

    private static object?[] Side(StatedCell? cell, bool withFile)
    {
        object?[] said = [cell is { Cells: > 0 } ? DiffWords.Of(cell.State) : null, cell?.Quantity?.Best, cell?.Quantity?.Low, cell?.Quantity?.High];
        object?[] file = withFile ? [cell?.Round.BatchId, cell?.Round.File] : [];
        return [.. said, .. file, cell is { Line: > 0 } ? cell.Line : null, cell is { Line: > 0 } ? cell.Column : null];
    }
}
