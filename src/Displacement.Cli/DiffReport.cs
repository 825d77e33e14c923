using System.Globalization;
using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;
using Displacement.UseCases.Diffing;
using Displacement.UseCases.Situations;

namespace Displacement.Cli;

/// <summary>A diff as a person reads it on a terminal, and as JSON.</summary>
internal static class DiffReport
{
    private const int ShownRounds = 20;
    private const int ShownTotals = 40;

    public static void WriteText(BatchDiff diff, IReadOnlyList<Change> totals)
    {
        var what = diff.AsRetraction ? "Retracting it changes" : diff.State == BatchState.Committed ? "Its commit changed" : "Its commit changes";
        Line($"Batch {diff.BatchId} ({diff.FileName}) is {BatchesCommand.Word(diff.State)}. {what}, against the ledger of {diff.Known.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC:");
        foreach (var (kind, count) in diff.Counts)
        {
            Line($"  {count,9:N0}  {Meaning(kind, diff.AsRetraction)}");
        }

        if (diff.Counts.Count == 0)
        {
            Line($"  no figure: the batch has none.");
        }

        if (diff.Parts > 0)
        {
            Line($"  {diff.Parts,9:N0}  of them stated by several cells, which are added (parts of one key)");
        }

        if (diff.Repeated > 0)
        {
            Line($"  {diff.Repeated,9:N0}  of them with a row that is wholly repeated, and counted");
        }

        WriteRounds(diff);
        WriteTotals(totals);
        WriteLines(diff);
    }

    public static void WriteJson(BatchDiff diff, IReadOnlyList<Change> totals) => Json.Write(new
    {
        Batch = diff.BatchId,
        State = BatchesCommand.Word(diff.State),
        File = diff.FileName,
        Retraction = diff.AsRetraction,
        diff.Known,
        diff.ChangesNothing,
        Counts = Counts(diff.Counts),
        diff.Parts,
        diff.Repeated,
        diff.RoundCount,
        Rounds = diff.Rounds.Select(round => new
        {
            Country = round.Country?.Key,
            round.Series.Group,
            Unit = DiffWords.Of(round.Series.Unit),
            Measure = DiffWords.Of(round.Series.Measure),
            round.Series.Status,
            round.Series.Sector,
            round.Series.Producer,
            round.Series.Operation,
            round.Series.Assessment,
            From = round.Round.AsOf,
            To = round.Round.Until,
            round.Round.Number,
            Edition = round.Edition?.BatchId,
            IsOlder = round.IsOlder,
            IsGone = round.IsGone,
            Counts = Counts(round.Counts),
        }),
        Totals = totals.Select(change => new
        {
            Place = change.Place.Key,
            Group = change.Group.Code,
            Before = Total(change.Before),
            After = Total(change.After),
            Difference = change.Difference?.Best,
        }),
        diff.Listed,
        Lines = diff.Lines.Select(line => new
        {
            Kind = DiffWords.Of(line.Kind),
            Place = line.Place?.Key,
            line.Series.Group,
            Unit = DiffWords.Of(line.Series.Unit),
            Measure = DiffWords.Of(line.Series.Measure),
            line.Series.Status,
            line.Series.Sector,
            Sex = line.Part.Sex == Sex.All ? null : DiffWords.Of(line.Part.Sex),
            Age = line.Part.Age?.ToString(),
            line.Part.Reason,
            line.Part.Origin,
            line.Part.Category,
            line.Series.Producer,
            From = line.Round.AsOf,
            To = line.Round.Until,
            Round = line.Round.Number,
            Before = Cell(line.Before),
            After = Cell(line.After),
        }),
    });

    private static void WriteRounds(BatchDiff diff)
    {
        if (diff.RoundCount == 0)
        {
            return;
        }

        Line($"Rounds ({diff.RoundCount:N0}):");
        foreach (var round in diff.Rounds.Take(ShownRounds))
        {
            var edition = round.IsGone ? "; goes as a whole" : round.Edition is not { } other ? string.Empty : round.IsOlder ? $"; batch {other.BatchId} is a later edition, so this one changes nothing" : $"; an edition of it is in batch {other.BatchId}";
            Line($"  {round.Country?.Key} {Day(round.Round)}{(round.Round.Number.Length > 0 ? $" round {round.Round.Number}" : string.Empty)}, {Counted(round.Series)}, {round.Series.Producer}{edition}: {string.Join(", ", round.Counts.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Value:N0} {DiffWords.Of(one.Key)}")))}");
        }

        if (diff.RoundCount > ShownRounds)
        {
            Line($"  … and {diff.RoundCount - ShownRounds:N0} more");
        }
    }

    private static void WriteTotals(IReadOnlyList<Change> totals)
    {
        var changed = totals.Where(change => change.IsChange).ToList();
        if (totals.Count == 0)
        {
            return;
        }

        Line($"Totals, before and after ({changed.Count:N0} of {totals.Count:N0} change):");
        foreach (var change in changed.Take(ShownTotals))
        {
            var difference = change.Difference is { } known ? string.Create(CultureInfo.InvariantCulture, $" ({known.Best:+#,##0;-#,##0;0})") : change.IsUnlike ? " (not comparable: they cover different places)" : string.Empty;
            Line($"  {change.Place.Key} {change.Place.Name}, {change.Group.Code}: {Text(change.Before)} → {Text(change.After)}{difference}");
        }
    }

    private static void WriteLines(BatchDiff diff)
    {
        if (diff.Lines.Count == 0)
        {
            return;
        }

        Line($"Figures ({diff.Lines.Count:N0} of {diff.Listed:N0}):");
        foreach (var line in diff.Lines)
        {
            var part = string.Join(", ", new[] { line.Part.Sex == Sex.All ? null : DiffWords.Of(line.Part.Sex), line.Part.Age?.ToString(), line.Part.Reason, line.Part.Origin, line.Part.Category }.OfType<string>());
            Line($"  {DiffWords.Of(line.Kind),-11} {line.Place?.Key} {line.Place?.Name}, {Counted(line.Series)}{(part.Length > 0 ? $" ({part})" : string.Empty)}, {Day(line.Round)}, {line.Series.Producer}: {Change(line)}");
        }
    }

    private static string Meaning(DiffKind kind, bool asRetraction) => (kind, asRetraction) switch
    {
        (DiffKind.New, false) => "new",
        (DiffKind.New, true) => "new: an older edition's figure comes back",
        (DiffKind.Corrected, false) => "corrected by this later edition",
        (DiffKind.Corrected, true) => "corrected back to an older edition's number",
        (DiffKind.Withdrawn, false) => "withdrawn: this edition leaves them out",
        (DiffKind.Withdrawn, true) => "withdrawn",
        (DiffKind.Conflict, _) => "conflict: another carrier states another number",
        (DiffKind.Older, _) => "older: a later edition is there, so they change nothing",
        (DiffKind.Same, _) => "same as the carrier's edition in the ledger",
        (DiffKind.Echo, _) => "echo: the same number by another route",
        _ => "not-covered: places that this round leaves to earlier ones",
    };

    private static Dictionary<string, long> Counts(IReadOnlyDictionary<DiffKind, long> counts) =>
        counts.ToDictionary(one => DiffWords.Of(one.Key), one => one.Value, StringComparer.Ordinal);

    private static object? Total(Estimate? estimate) => estimate?.Winner is { } winner
        ? new { winner.Quantity.Low, winner.Quantity.Best, winner.Quantity.High, winner.AsOf, Producers = winner.Producers }
        : null;

    private static object? Cell(StatedCell? cell) => cell is null
        ? null
        : new
        {
            State = cell.Cells == 0 ? null : DiffWords.Of(cell.State),
            cell.Quantity?.Low,
            cell.Quantity?.Best,
            cell.Quantity?.High,
            Batch = cell.Round.BatchId,
            cell.Round.File,
            cell.Round.Sheet,
            Line = cell.Line == 0 ? (int?)null : cell.Line,
            Column = cell.Line == 0 ? null : cell.Column,
            cell.Cells,
            cell.Round.AsOf,
        };

    private static string Counted(SeriesKey series) => string.Join(
        ", ",
        new[]
        {
            series.Group,
            series.Unit == CountUnit.People ? null : DiffWords.Of(series.Unit),
            series.Measure == MeasureKind.Stock ? null : DiffWords.Of(series.Measure),
            series.Status.Length > 0 ? series.Status : null,
            series.Sector.Length > 0 ? series.Sector : null,
        }.OfType<string>());

    private static string Text(Estimate? estimate) => estimate?.Winner is { } winner ? QuantityText.Print(winner.Quantity, CultureInfo.InvariantCulture) : "unknown";

    /// <summary>One takes the place of the other; in a conflict both stay.</summary>
    private static string Change(DiffLine line) => line is { Kind: DiffKind.Conflict, Before: { } other }
        ? $"{Text(line.After)} beside {Text(other)} of batch {other.Round.BatchId}"
        : $"{Text(line.Before)} → {Text(line.After)}";

    private static string Text(StatedCell? cell) => cell switch
    {
        null => "–",
        { Cells: 0 } => $"stays as of {Day(cell.Round)}",
        { Quantity: { } quantity } => $"{quantity.Best.ToString("#,##0.###", CultureInfo.InvariantCulture)}{Bounds(quantity)} (batch {cell.Round.BatchId}, line {cell.Line}, {cell.Column}{(cell.Cells > 1 ? $", {cell.Cells} cells" : string.Empty)})",
        _ => $"{DiffWords.Of(cell.State)} (batch {cell.Round.BatchId}, line {cell.Line}, {cell.Column})",
    };

    private static string Bounds((decimal Low, decimal Best, decimal? High) quantity) => quantity.High == quantity.Low
        ? string.Empty
        : string.Create(CultureInfo.InvariantCulture, $" [{quantity.Low:#,##0.###} to {(quantity.High is { } high ? high.ToString("#,##0.###", CultureInfo.InvariantCulture) : "open")}]");

    private static string Day(RoundInfo round) => round.AsOf == round.Until
        ? round.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{round.AsOf:yyyy-MM-dd} to {round.Until:yyyy-MM-dd}");

    private static void Line(FormattableString text) => Console.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
