using System.Globalization;
using System.Text.Json;
using Displacement.Files;
using Displacement.Imports;
using Displacement.Imports.Profiles;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.UseCases.Returning;
using Displacement.UseCases.Staging;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases;

/// <summary>Reads a file into a staged batch: kept as it came, understood, and shown; no total sees it before it is committed.</summary>
/// <param name="db">The ledger.</param>
/// <param name="documents">Where files are kept.</param>
/// <param name="clock">The clock.</param>
public sealed class StageFile(DisplacementDb db, DocumentStore documents, TimeProvider clock)
{
    /// <summary>Whether the end of another file's reading is waited for; else that refuses this one.</summary>
    public bool WaitsForItsTurn { get; init; }

    /// <summary>Stages a file.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="options">How it is to be read.</param>
    /// <param name="progress">Hears how far it is, or null.</param>
    /// <param name="cancellation">Leaves nothing of the batch behind when cancelled.</param>
    /// <exception cref="LedgerException">It cannot be read as a table, the same bytes are already in, or an option makes no sense.</exception>
    public async Task<StagedBatch> RunAsync(
        Stream content,
        string fileName,
        ImportOptions options,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var known = Named(options.Profile);
        var document = await KeepAsync(content, fileName, cancellation);
        try
        {
            return Stage(document, options, known, null, null, progress, cancellation);
        }
        catch
        {
            ForgetUnknown(document);
            throw;
        }
    }

    /// <summary>Stages a file, lets it be looked at, and leaves nothing of it behind: a dry run.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="options">How it is to be read.</param>
    /// <param name="look">Looks at the staged batch; what it returns must not be read from the ledger later.</param>
    /// <param name="progress">Hears how far it is, or null.</param>
    /// <param name="cancellation">Leaves nothing of the batch behind when cancelled, as does the end.</param>
    /// <exception cref="LedgerException">It cannot be read as a table, the same bytes are already in, or an option makes no sense.</exception>
    public async Task TryAsync(
        Stream content,
        string fileName,
        ImportOptions options,
        Action<StagedBatch> look,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(look);
        var known = Named(options.Profile);
        var document = await KeepAsync(content, fileName, cancellation);
        try
        {
            Stage(document, options, known, null, look, progress, cancellation);
        }
        finally
        {
            ForgetUnknown(document);
        }
    }

    private async Task<StoredDocument> KeepAsync(Stream content, string fileName, CancellationToken cancellation)
    {
        try
        {
            return await documents.KeepAsync(content, fileName, cancellation);
        }
        catch (IOException e) when (DiskFull.Is(e))
        {
            throw DiskFull.Refused(e);
        }
    }

    /// <summary>Not while another import of the same bytes reads or waits.</summary>
    private void ForgetUnknown(StoredDocument document)
    {
        if (!documents.IsHeld(document.Sha256) && !IsNamed(document.Sha256))
        {
            documents.Forget(document.Sha256);
        }
    }

    private bool IsNamed(string sha256) => db.Documents.Any(row => row.Sha256 == sha256);

    /// <summary>
    /// Stages the kept file of a batch again, with other options or against other places. Nothing changes before the new batch is
    /// committed: that ends the belief in the older one, in the same moment.
    /// </summary>
    /// <param name="batchId">The batch whose file is read again, in any state but <em>reading</em>.</param>
    /// <param name="options">How it is to be read now; nothing of the earlier options is taken over.</param>
    /// <param name="progress">Hears how far it is, or null.</param>
    /// <param name="cancellation">Leaves nothing of the batch behind when cancelled.</param>
    /// <exception cref="LedgerException">No such batch, its kept file is gone, or an option makes no sense.</exception>
    public StagedBatch Again(int batchId, ImportOptions options, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var batch = db.Batches.AsNoTracking().Include(one => one.Document).SingleOrDefault(one => one.Id == batchId && one.State != BatchState.Reading)
            ?? throw new LedgerException(Refusal.Usage, $"There is no batch {batchId}. 'displacement batches' lists them.").As("NoBatch", batchId);
        var document = new StoredDocument(batch.Document!.Sha256, batch.Document.FileName, batch.Document.Length);
        return Stage(document, options, Named(options.Profile), batchId, null, progress, cancellation);
    }

    private static Profile? Named(string? name) => name is null
        ? null
        : KnownProfiles.Named(name) ?? throw new LedgerException(Refusal.Usage, $"There is no layout \"{name}\". Known are: {string.Join(", ", KnownProfiles.All.Select(p => p.Name))}. Nothing was imported.").As("NoLayout", name);

    private StagedBatch Stage(StoredDocument document, ImportOptions options, Profile? known, int? replaces, Action<StagedBatch>? look, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            // Held while it waits, so that another import of the same bytes leaves it here.
            using var held = documents.Open(document.Sha256);
            using var book = TableFile.Open(() => documents.Open(document.Sha256), NamedEncodings.Find(options.Encoding));
            var turn = ImportTurn.Take(db, WaitsForItsTurn ? () => progress?.Report(new ImportProgress(0, document.Length, 0, ImportPhase.Waiting)) : null, cancellation);
            documents.Sweep(IsNamed, clock.GetUtcNow());
            var file = Begin(turn, book, document, options, known, replaces);
            using var writer = file.Writer;
            try
            {
                var staged = StagedFile.Read(file, progress, cancellation);
                if (look is not null)
                {
                    look(staged);
                    writer.Abandon();
                }

                return staged;
            }
            catch
            {
                Abandon(writer);
                throw;
            }
        }
        catch (Exception e) when (DiskFull.Is(e))
        {
            throw DiskFull.Refused(e);
        }
    }

    /// <summary>Opens the batch of a file, understood as far as it can be without its rows; the places are those of the turn's beginning.</summary>
    private FileToStage Begin(FileStream turn, TableBook book, StoredDocument document, ImportOptions options, Profile? known, int? replaces)
    {
        try
        {
            if (!documents.Has(document.Sha256))
            {
                throw new LedgerException(Refusal.Conflict, "Another import of the same bytes ended meanwhile, and took the kept file with it. Nothing was imported. Send the file again.").As("KeptFileTaken");
            }

            var gazetteer = GazetteerReader.Load(db, clock.GetUtcNow());
            var log = new FindingLog();
            var plan = PlanMaker.Make(book, document.FileName, options, known, gazetteer, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), log);
            var returned = replaces is null && ReturnMark.Find(plan.Map.Header.Names) is { } mark ? Returned(mark, log) : null;
            if (returned is not null)
            {
                (options, replaces) = (returned.With(options) with { Sheet = plan.Table.Name }, returned.ReplacesId);
                log = new FindingLog();
                plan = PlanMaker.Make(book, returned.FileName, options, Named(options.Profile), gazetteer, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), log);
                log.Add(new Finding(FindingCode.ReturnedFile, Severity.Info, Seen: returned.FileName, Suggestion: string.Create(CultureInfo.InvariantCulture, $"{returned.BatchId}")));
            }
            else
            {
                NoteRemembered(plan, log);
            }

            var writer = ImportTurn.Begin(turn, db, document, plan.Profile.Name, plan.Carrier, JsonSerializer.Serialize(options), clock.GetUtcNow(), replaces, plan.Table.Name);
            if (options.LikeBatch is { } like)
            {
                log.Add(new Finding(FindingCode.ReadLike, Severity.Info, Seen: string.Create(CultureInfo.InvariantCulture, $"{like}")));
            }

            log.Problems = writer.Problems;
            return new FileToStage(db, writer, gazetteer, plan, log, document, plan.Table) { ReturnedWidth = returned?.Width };
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    private ReturnedFile? Returned(ReturnMark mark, FindingLog log)
    {
        var returned = ReturnedFile.Of(db, mark);
        if (returned is null)
        {
            log.Add(new Finding(FindingCode.ReturnedElsewhere, Severity.Info, Seen: string.Create(CultureInfo.InvariantCulture, $"{mark.BatchId}")));
        }

        return returned;
    }

    /// <summary>A full disk may not even bear the clearing away: the next turn sweeps the batch then.</summary>
    private static void Abandon(LedgerWriter writer)
    {
        try
        {
            writer.Abandon();
        }
        catch (Exception e) when (DiskFull.Is(e))
        {
            // Why the reading ended is told instead.
        }
    }

    /// <summary>Names an earlier file of the same columns that was read with options of its own; they are not applied by themselves.</summary>
    private void NoteRemembered(ImportPlan plan, FindingLog log)
    {
        var carrier = db.Sources.Where(source => source.Name == plan.Carrier).Select(source => (int?)source.Id).FirstOrDefault();
        if (plan.Profile is not (ClaimsProfile or TemplateProfile) && plan.Options.Profile is null && new RememberedReading(db).Find(plan.Map.Header.Titles, carrier, plan.Profile.Name, null, plan.Options) is { } earlier)
        {
            log.Add(new Finding(FindingCode.RememberedReading, Severity.Info, Seen: $"{earlier.File} ({earlier.Source}, {earlier.BatchId})", Suggestion: $"--like {earlier.BatchId}"));
        }
    }
}
