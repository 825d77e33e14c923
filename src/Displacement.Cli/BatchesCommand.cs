using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Cli;

/// <summary><c>batches</c>: what came, from whom, and since when it is believed.</summary>
internal static class BatchesCommand
{
    public static Command Create(SharedOptions shared, TimeProvider clock)
    {
        var command = new Command("batches", "List the batches.");
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            var ledger = shared.Ledger(parsed);
            using var db = ledger.Open();
            SweepLeftovers.Run(db, ledger.Documents, clock);
            var batches = Read(db);
            if (shared.IsJson(parsed))
            {
                Json.Write(batches);
                return 0;
            }

            foreach (var batch in batches)
            {
                Console.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{batch.Batch,4}  {batch.State,-9}  {batch.Profile,-16}  {batch.Figures,10:N0} figures  {batch.AsOf.First:yyyy-MM-dd}..{batch.AsOf.Last:yyyy-MM-dd}  {batch.File}"));
            }

            return 0;
        }));
        return command;
    }

    /// <summary>A state as people and programs read it.</summary>
    public static string Word(BatchState state) => state.ToString().ToLowerInvariant();

    private static List<BatchLine> Read(DisplacementDb db)
    {
        var beliefs = db.Beliefs.AsNoTracking().Where(belief => belief.Subject == BeliefSubject.Batch).OrderBy(belief => belief.From).ToLookup(belief => belief.SubjectId);
        var sources = db.Sources.AsNoTracking().ToDictionary(source => source.Id, source => source.Name);
        return
        [
            .. db.Batches.AsNoTracking().Include(batch => batch.Document).OrderBy(batch => batch.Id).AsEnumerable().Select(batch => new BatchLine(
                batch.Id,
                Word(batch.State),
                batch.Document!.FileName,
                batch.Document.Sha256,
                batch.Profile,
                sources[batch.CarrierId],
                batch.Created,
                batch.Rows,
                batch.Figures,
                batch.Skipped,
                new AsOfRange(batch.FirstAsOf, batch.LastAsOf),
                JsonSerializer.Deserialize<Dictionary<string, int>>(batch.FindingCounts) ?? [],
                [.. beliefs[batch.Id].Select(belief => new BeliefLine(belief.From, belief.Until == DateTimeOffset.MaxValue ? null : belief.Until, belief.Reason))])),
        ];
    }

    private sealed record BatchLine(
        int Batch,
        string State,
        string File,
        string Sha256,
        string Profile,
        string Source,
        DateTimeOffset Created,
        long Rows,
        long Figures,
        long Skipped,
        AsOfRange AsOf,
        Dictionary<string, int> FindingCounts,
        IReadOnlyList<BeliefLine> Beliefs);

    private sealed record AsOfRange(DateOnly? First, DateOnly? Last);

    private sealed record BeliefLine(DateTimeOffset From, DateTimeOffset? Until, string? Reason);
}
