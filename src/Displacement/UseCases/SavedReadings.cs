using System.Text.Json;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases;

/// <summary>Lists how files were read where a person said so, by source; each is offered for the next file of the same columns until it is forgotten.</summary>
/// <param name="db">The ledger.</param>
public sealed class SavedReadings(DisplacementDb db)
{
    private const int MostBatches = 2_000;

    /// <summary>The newest reading of each source and columns, by source.</summary>
    public IReadOnlyList<SavedReading> List()
    {
        var sources = db.Sources.AsNoTracking().ToDictionary(source => source.Id, source => source.Name);
        var plain = JsonSerializer.Serialize(new ImportOptions());
        return
        [
            .. db.Batches.AsNoTracking().Include(batch => batch.Document).Where(batch => batch.State == BatchState.Committed && batch.Headers != string.Empty && batch.Options != plain)
                .OrderByDescending(batch => batch.Id).Take(MostBatches).AsEnumerable()
                .DistinctBy(batch => (batch.CarrierId, batch.Headers))
                .Select(batch => new SavedReading(batch.Id, sources[batch.CarrierId], batch.Document!.FileName, batch.Created, batch.Headers.Split('\n'), Options(batch)))
                .Where(reading => !reading.Options.IsForgotten && reading.Options with { LikeBatch = null, Sheet = null, AsOf = null, Published = null, LearnPlaces = false } != new ImportOptions())
                .OrderBy(reading => reading.Source, StringComparer.CurrentCultureIgnoreCase).ThenByDescending(reading => reading.BatchId),
        ];
    }

    /// <summary>Offers a reading no longer, nor older ones of the same source and columns.</summary>
    /// <param name="batchId">Its batch.</param>
    /// <exception cref="LedgerException">No such batch.</exception>
    public void Forget(int batchId)
    {
        var batch = db.Batches.SingleOrDefault(one => one.Id == batchId && one.State != BatchState.Reading)
            ?? throw new LedgerException(Refusal.Usage, $"There is no batch {batchId}. 'displacement batches' lists them.").As("NoBatch", batchId);
        foreach (var alike in db.Batches.Where(one => one.CarrierId == batch.CarrierId && one.Headers == batch.Headers && one.State != BatchState.Reading))
        {
            alike.Options = JsonSerializer.Serialize(Options(alike) with { IsForgotten = true });
        }

        db.SaveChanges();
    }

    private static ImportOptions Options(BatchRow batch) => JsonSerializer.Deserialize<ImportOptions>(batch.Options) ?? new ImportOptions();
}

/// <summary>How a file of a source was read.</summary>
/// <param name="BatchId">Its batch.</param>
/// <param name="Source">Its carrier.</param>
/// <param name="File">Its name.</param>
/// <param name="Read">When.</param>
/// <param name="Headers">Its columns.</param>
/// <param name="Options">What a person said.</param>
public sealed record SavedReading(int BatchId, string Source, string File, DateTimeOffset Read, IReadOnlyList<string> Headers, ImportOptions Options);
