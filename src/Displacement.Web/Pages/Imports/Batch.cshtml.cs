using System.Text.Json;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Displacement.UseCases;
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

    /// <summary>What each column was taken for.</summary>
    public IReadOnlyList<FoundColumn> Columns { get; private set; } = [];

    /// <summary>The findings by code, errors first, with how many there are and some of them.</summary>
    public IReadOnlyList<(string Code, string Severity, long Count, IReadOnlyList<FindingRow> Some)> Findings { get; private set; } = [];

    /// <summary>What it would change, while it is staged.</summary>
    public IReadOnlyList<Change> Changes { get; private set; } = [];

    /// <summary>When it was believed, the newest first.</summary>
    public IReadOnlyList<BeliefRow> Beliefs { get; private set; } = [];

    /// <summary>What was just done with it, or null.</summary>
    public string? Done { get; private set; }

    /// <summary>Whether a reason was missing.</summary>
    public bool LacksReason { get; private set; }

    /// <summary>How the kept file is to be read again.</summary>
    [BindProperty]
    public ImportForm Form { get; set; } = new();

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

    /// <summary>Reads its kept file again.</summary>
    /// <param name="id">The batch.</param>
    public async Task<IActionResult> OnPostAgainAsync(int id)
    {
        Load(id);
        var job = new ImportJob(null, Batch.Document!.FileName, Form.ToOptions(), id);
        services.GetRequiredService<ImportQueue>().Add(job);
        await Task.WhenAny(job.Done, Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System));
        return Redirect(job.BatchId is { } batch ? visit.To($"/imports/{visit.Number(batch)}") : visit.To($"/imports/running/{job.Id}"));
    }

    private RedirectResult Moved(int id, string done, Action<BatchMoves> move)
    {
        move(new BatchMoves(db, clock));
        return Redirect(visit.To($"/imports/{visit.Number(id)}", ("done", done)));
    }

    private void Load(int id)
    {
        Batch = db.Batches.AsNoTracking().Include(batch => batch.Document).SingleOrDefault(batch => batch.Id == id)
            ?? throw new LedgerException(Refusal.Usage, $"There is no batch {id}.").As("NoBatch", id);
        Columns = new ReadColumns(db, ledger.Documents, clock).Run(id).Columns;
        Changes = Batch.State == BatchState.Staged ? new WeighBatch(db, clock).Run(id) : [];
        Beliefs = [.. db.Beliefs.AsNoTracking().Where(belief => belief.Subject == BeliefSubject.Batch && belief.SubjectId == id).OrderByDescending(belief => belief.From)];
        var counts = JsonSerializer.Deserialize<Dictionary<string, long>>(Batch.FindingCounts) ?? [];
        var rows = db.Findings.AsNoTracking().Where(finding => finding.BatchId == id).OrderBy(finding => finding.Id).ToList().ToLookup(finding => finding.Code, StringComparer.Ordinal);
        Findings =
        [
            .. counts.Select(one => (one.Key, Severity: rows[one.Key].FirstOrDefault()?.Severity ?? "info", one.Value, (IReadOnlyList<FindingRow>)[.. rows[one.Key].Take(MostOfOneCode)]))
                .OrderBy(one => one.Severity switch { "error" => 0, "warning" => 1, _ => 2 }).ThenByDescending(one => one.Value),
        ];
    }
}
