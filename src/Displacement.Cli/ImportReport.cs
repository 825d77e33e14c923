using System.Globalization;
using Displacement.Imports;
using Displacement.Texts;
using Displacement.UseCases;

namespace Displacement.Cli;

/// <summary>What an import says of its file.</summary>
internal static class ImportReport
{
    private const int Shown = 20;

    /// <summary>Writes what became of each file: one object, or a list of them where several were asked for.</summary>
    public static void Write(IReadOnlyList<StagedBatch> batches, bool json, bool several)
    {
        if (json)
        {
            Json.Write(several ? batches.Select(Shape) : batches is [var only] ? Shape(only) : null!);
            return;
        }

        foreach (var batch in batches)
        {
            WriteText(batch);
        }
    }

    private static object Shape(StagedBatch batch) => new
    {
        Batch = batch.BatchId,
        File = batch.FileName,
        batch.Sheet,
        State = BatchesCommand.Word(batch.State),
        batch.Profile,
        Layout = batch.Layout is { } layout ? new { layout.Score, layout.Next, layout.NextScore, layout.Encoding } : null,
        batch.Rows,
        batch.Figures,
        batch.Skipped,
        batch.Places,
        AsOf = new { First = batch.FirstAsOf, Last = batch.LastAsOf },
        Findings = batch.Findings.Select(finding => new
        {
            Code = finding.Code.Text(),
            Severity = finding.Severity.ToString().ToLowerInvariant(),
            finding.Line,
            finding.Column,
            finding.Seen,
            finding.Suggestion,
            Message = FindingTexts.Of(finding.Code.Text(), finding.Seen, finding.Suggestion, CultureInfo.CurrentUICulture),
        }),
        batch.FindingCounts,
    };

    private static string Days(StagedBatch batch) => batch is { FirstAsOf: { } first, LastAsOf: { } last }
        ? string.Create(CultureInfo.InvariantCulture, $"; {first:yyyy-MM-dd} to {last:yyyy-MM-dd}")
        : string.Empty;

    private static void WriteText(StagedBatch batch)
    {
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Batch {batch.BatchId} ({batch.FileName}{(batch.Sheet is null ? string.Empty : $" [{batch.Sheet}]")}, read as {batch.Profile}) is {BatchesCommand.Word(batch.State)}: {batch.Rows:N0} rows, {batch.Figures:N0} figures, {batch.Skipped:N0} set aside; places {batch.Places.Matched:N0} matched, {batch.Places.Learned:N0} learned, {batch.Places.Unmatched:N0} unmatched{Days(batch)}."));
        foreach (var (code, count) in batch.FindingCounts)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {count,8:N0}  {code}"));
        }

        foreach (var finding in batch.Findings.OrderByDescending(finding => finding.Severity).Take(Shown))
        {
            var at = finding.Line is { } line ? $"line {line}" : "file";
            var column = finding.Column is { Length: > 0 } name ? $", column {name}" : string.Empty;
            Console.Error.WriteLine($"{finding.Severity.ToString().ToLowerInvariant()}: {batch.FileName}, {at}{column}: {FindingTexts.Of(finding.Code.Text(), finding.Seen, finding.Suggestion, CultureInfo.CurrentUICulture)}");
        }

        if (batch.Places.Questions > 0)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{batch.Places.Questions:N0} texts wait for a decision: 'displacement places questions {batch.BatchId}' lists them, 'displacement places decide TEXT PLACE --batch {batch.BatchId}' decides one, 'displacement import --again {batch.BatchId}' then takes their rows."));
        }

        if (batch.HasErrors)
        {
            Console.Error.WriteLine($"Batch {batch.BatchId} has open errors: it stays staged, and no total sees it. Correct the file or its options, reject the batch, and import again.");
        }
    }
}
