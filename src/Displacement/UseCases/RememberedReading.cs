using System.Text.Json;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Displacement.UseCases.Situations;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases;

/// <summary>Finds how an earlier file of the same columns was read, so that a person says it once. Nothing is applied by itself.</summary>
/// <param name="db">The ledger; it is only read.</param>
public sealed class RememberedReading(DisplacementDb db)
{
    /// <summary>A map makes the layout, so that the same columns without it may look like another one.</summary>
    private const string Forgotten = "\"IsForgotten\":true";
    private const string HasMap = "\"MapJson\":\"";

    /// <summary>The newest committed batch with the columns of a batch that was read with options of its own; null where there is none, or the batch was read alike.</summary>
    /// <param name="batch">The batch.</param>
    public EarlierReading? For(BatchRow batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return Find(batch.Headers, batch.CarrierId, batch.Profile, batch.Id, Options(batch));
    }

    /// <summary>The options of a batch for another file: its day and its publication stay behind, its sheet is read where there is one of that name; what is said anew wins.</summary>
    /// <param name="batchId">The batch whose reading is taken over.</param>
    /// <param name="said">What a person says of the new file.</param>
    /// <exception cref="LedgerException">There is no such batch.</exception>
    public ImportOptions Like(int batchId, ImportOptions said)
    {
        ArgumentNullException.ThrowIfNull(said);
        var batch = db.Batches.AsNoTracking().SingleOrDefault(one => one.Id == batchId && one.State != BatchState.Reading)
            ?? throw new LedgerException(Refusal.Usage, $"There is no batch {batchId}. 'displacement batches' lists them.").As("NoBatch", batchId);
        return Over(said, Options(batch)) with { LikeBatch = batchId };
    }

    /// <summary>How the file of a failed batch was to be read; null where the batch did not fail.</summary>
    /// <param name="db">The ledger.</param>
    /// <param name="batchId">The batch.</param>
    public static ImportOptions? OfFailed(DisplacementDb db, int batchId)
    {
        ArgumentNullException.ThrowIfNull(db);
        ImportTurn.SweepIfFree(db);
        return db.Batches.AsNoTracking().SingleOrDefault(one => one.Id == batchId && one.State == BatchState.Failed) is { } failed ? ReadColumns.OptionsOf(failed) : null;
    }

    /// <summary>As <see cref="For"/>, for a file that is being read.</summary>
    internal EarlierReading? Find(string headers, int? carrierId, string profile, int? butBatch, ImportOptions read)
    {
        if (headers.Length == 0 || read.MapJson is not null)
        {
            return null;
        }

        var alike = db.Batches.AsNoTracking().Include(batch => batch.Document)
            .Where(batch => batch.State == BatchState.Committed && batch.Headers == headers && batch.Id != butBatch && (batch.Profile == profile || batch.CarrierId == carrierId || batch.Options.Contains(HasMap)))
            .Where(batch => !batch.Options.Contains(Forgotten))
            .OrderByDescending(batch => batch.Id).FirstOrDefault();
        if (alike is null)
        {
            return null;
        }

        var earlier = Options(alike);
        if (earlier.IsForgotten || Over(read with { SheetIfThere = null }, earlier with { Sheet = null, SheetIfThere = null }) == read with { SheetIfThere = null })
        {
            return null;
        }

        var source = db.Sources.Where(one => one.Id == alike.CarrierId).Select(one => one.Name).Single();
        return new EarlierReading(alike.Id, alike.Document!.FileName, source, earlier);
    }

    private static ImportOptions Over(ImportOptions said, ImportOptions earlier) => said with
    {
        LearnPlaces = said.LearnPlaces || earlier.LearnPlaces,
        Source = said.Source ?? earlier.Source,
        Profile = said.Profile ?? earlier.Profile,
        MapJson = said.MapJson ?? ColumnMapJson.WithoutDay(earlier.MapJson),
        Level = said.Level ?? earlier.Level,
        Within = said.Within ?? earlier.Within,
        Numbers = said.Numbers ?? earlier.Numbers,
        Dates = said.Dates ?? earlier.Dates,
        Header = said.Header ?? earlier.Header,
        Encoding = said.Encoding ?? earlier.Encoding,
        SheetIfThere = said.Sheet is null ? earlier.Sheet ?? earlier.SheetIfThere ?? said.SheetIfThere : said.SheetIfThere,
    };

    private static ImportOptions Options(BatchRow batch) => JsonSerializer.Deserialize<ImportOptions>(batch.Options) ?? new ImportOptions();
}

/// <summary>How an earlier file of the same columns was read.</summary>
/// <param name="BatchId">Its batch.</param>
/// <param name="File">Its name.</param>
/// <param name="Source">Its carrier.</param>
/// <param name="Options">The options it was read with.</param>
public sealed record EarlierReading(int BatchId, string File, string Source, ImportOptions Options);
