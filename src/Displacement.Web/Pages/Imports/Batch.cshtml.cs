using System.Text.Json;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Displacement.UseCases;
using Displacement.UseCases.Deciding;
using Displacement.UseCases.Returning;
using Displacement.UseCases.Situations;
using Displacement.Web.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Web.Pages.Imports;

/// <summary>A batch: what was found in its file, what it would change, and what can be done with it.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="ledger">The ledger's file.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
/// <param name="services">Gives the queue.</param>
public sealed class BatchModel(Visit visit, LedgerFile ledger, SqliteDisplacementDb db, TimeProvider clock, IServiceProvider services) : PageModel
{
    private const int MostOfOneCode = 20;

    /// <summary>The batch.</summary>
    public BatchRow Batch { get; private set; } = null!;

    /// <summary>How its file was read; null where the kept file can no longer be read so.</summary>
    public FoundReading? Found { get; private set; }

    /// <summary>The findings by code, errors first, with how many there are and some of them.</summary>
    public IReadOnlyList<FindingGroup> Findings { get; private set; } = [];

    /// <summary>How many rows of its file have a problem.</summary>
    public int RowsWithProblems { get; private set; }

    /// <summary>Whether rows further down have problems that are not kept.</summary>
    public bool HasMoreProblems { get; private set; }

    /// <summary>What it would change, while it is staged.</summary>
    public IReadOnlyList<Change> Changes { get; private set; } = [];

    /// <summary>When it was believed, the newest first.</summary>
    public IReadOnlyList<BeliefRow> Beliefs { get; private set; } = [];

    /// <summary>Texts that a person is asked about, and how many of them a decision answers already.</summary>
    public (int Open, int Answered) Questions { get; private set; }

    /// <summary>How an earlier file of the same columns was read, or null.</summary>
    public EarlierReading? Earlier { get; private set; }

    /// <summary>The other readings of its file, the newest first.</summary>
    public IReadOnlyList<BatchRow> Readings { get; private set; } = [];

    /// <summary>The reading that this one made way for, or null.</summary>
    public int? ReadAgainAs => Readings.FirstOrDefault(other => other.Id > Batch.Id && other.Sheet == Batch.Sheet && (other.State is BatchState.Staged or BatchState.Committed))?.Id;

    /// <summary>What was just done with it, or null.</summary>
    public string? Done { get; private set; }

    /// <summary>Whether a reason was missing.</summary>
    public bool LacksReason { get; private set; }

    /// <summary>What was refused, or nothing.</summary>
    public IReadOnlyList<FormProblem> Problems { get; private set; } = [];

    /// <summary>Shows it.</summary>
    /// <param name="id">The batch.</param>
    /// <param name="done">What was just done.</param>
    public void OnGet(int id, string? done)
    {
        Load(id);
        Done = (done, Batch.State) switch
        {
            ("committed" or "restored", BatchState.Committed) or ("rejected", BatchState.Rejected) or ("retracted", BatchState.Retracted) => done,
            _ => null,
        };
    }

    /// <summary>Gives its file back with its problems.</summary>
    /// <param name="id">The batch.</param>
    public IActionResult OnGetReturned(int id)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            var name = new ReturnFile(db, ledger.Documents, clock).Run(id, visit.Language, file, HttpContext.RequestAborted);
            file.Position = 0;
            return File(file, name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? "text/csv; charset=utf-8" : Downloads.Workbook, name);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Believes it.</summary>
    /// <param name="id">The batch.</param>
    public IActionResult OnPostCommit(int id) => Moved(id, "committed", moves => moves.Commit(id));

    /// <summary>Refuses it.</summary>
    /// <param name="id">The batch.</param>
    public IActionResult OnPostReject(int id) => Moved(id, "rejected", moves => moves.Reject(id));

    /// <summary>Believes it again.</summary>
    /// <param name="id">The batch.</param>
    public IActionResult OnPostUndo(int id) => Moved(id, "restored", moves => moves.UndoRetraction(id));

    /// <summary>Believes it no longer.</summary>
    /// <param name="id">The batch.</param>
    /// <param name="reason">Why.</param>
    public IActionResult OnPostRetract(int id, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            LacksReason = true;
            Load(id);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        return Moved(id, "retracted", moves => moves.Retract(id, reason));
    }

    /// <summary>Reads its kept file again as it was read, with the places and decisions of today.</summary>
    /// <param name="id">The batch.</param>
    public Task<IActionResult> OnPostAgainAsync(int id) => ReadAsync(id, ReadColumns.OptionsOf);

    /// <summary>Reads its kept file as an earlier one of the same columns was read.</summary>
    /// <param name="id">The batch.</param>
    /// <param name="earlier">The batch of the earlier file.</param>
    public Task<IActionResult> OnPostLikeAsync(int id, int earlier) =>
        ReadAsync(id, batch => new RememberedReading(db).Like(earlier, ReadColumns.OptionsOf(batch) with { MapJson = null }));

    private async Task<IActionResult> ReadAsync(int id, Func<BatchRow, ImportOptions> options)
    {
        var batch = db.Batches.AsNoTracking().Include(one => one.Document).SingleOrDefault(one => one.Id == id) ?? throw NoBatch(id);
        var job = new ImportJob(null, batch.Document!.FileName, options(batch), id);
        await services.GetRequiredService<ImportQueue>().AddAndWaitAsync(job);
        if (job.Refusal is { } refused)
        {
            Problems = [FormProblem.Of(refused, visit) with { Field = string.Empty }];
            Load(id);
            Response.StatusCode = IndexModel.Status(refused);
            return Page();
        }

        return Redirect(visit.To(job.BatchId is { } fresh ? $"/imports/{visit.Number(fresh)}" : $"/imports/running/{job.Id}"));
    }

    private RedirectResult Moved(int id, string done, Action<BatchMoves> move)
    {
        move(new BatchMoves(db, clock));
        return Redirect(visit.To($"/imports/{visit.Number(id)}", ("done", done)));
    }

    private void Load(int id)
    {
        Batch = db.Batches.AsNoTracking().Include(batch => batch.Document).SingleOrDefault(batch => batch.Id == id) ?? throw NoBatch(id);
        Found = Read();
        ReturnFile returning = new(db, ledger.Documents, clock);
        RowsWithProblems = returning.RowsWithProblems(id);
        HasMoreProblems = returning.IsCut(id);
        Changes = Batch.State == BatchState.Staged ? new WeighBatch(db, clock).Run(id) : [];
        Beliefs = [.. db.Beliefs.AsNoTracking().Where(belief => belief.Subject == BeliefSubject.Batch && belief.SubjectId == id).OrderByDescending(belief => belief.From)];
        Earlier = Batch.State == BatchState.Staged ? new RememberedReading(db).For(Batch) : null;
        Readings = [.. db.Batches.AsNoTracking().Where(other => other.DocumentId == Batch.DocumentId && other.Id != id && other.State != BatchState.Reading).OrderByDescending(other => other.Id).Take(MostOfOneCode)];
        var questions = new AskPlaceQuestions(db, clock).Run(id, answered: true);
        Questions = (questions.Count(question => !question.IsAnswered), questions.Count(question => question.IsAnswered));
        var counts = JsonSerializer.Deserialize<Dictionary<string, long>>(Batch.FindingCounts) ?? [];
        var rows = db.Findings.AsNoTracking().Where(finding => finding.BatchId == id).OrderBy(finding => finding.Id).ToList().ToLookup(finding => finding.Code, StringComparer.Ordinal);
        Findings =
        [
            .. counts.Select(one => new FindingGroup(one.Key, Enum.Parse<Severity>(rows[one.Key].FirstOrDefault()?.Severity ?? "info", ignoreCase: true), one.Value, [.. rows[one.Key].Take(MostOfOneCode)]))
                .OrderByDescending(one => one.Severity).ThenByDescending(one => one.Count),
        ];
    }

    private FoundReading? Read()
    {
        try
        {
            return new ReadColumns(db, ledger.Documents, clock).Run(Batch.Id);
        }
        catch (LedgerException)
        {
            // A place of its options may be gone since; what was stored of the batch is shown all the same.
            return null;
        }
    }

    private static LedgerException NoBatch(int id) => new LedgerException(Refusal.Usage, $"There is no batch {id}.").As("NoBatch", id);
}

/// <summary>The findings of one kind.</summary>
/// <param name="Code">Their code.</param>
/// <param name="Severity">How much they matter.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Some">The first of them.</param>
public sealed record FindingGroup(string Code, Severity Severity, long Count, IReadOnlyList<FindingRow> Some);
