using System.Text.Json;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Displacement.UseCases.Diffing;
using Displacement.UseCases.Situations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Web.Pages.Imports;

/// <summary>What a batch changes in the ledger, figure by figure; or what its retraction would change.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
public sealed class DiffModel(Visit visit, SqliteDisplacementDb db, TimeProvider clock) : PageModel
{
    /// <summary>How many figures a page lists.</summary>
    public const int PerPage = 50;

    /// <summary>How many rounds a page lists.</summary>
    public const int MostRounds = 30;

    /// <summary>The word of the address for figures that several cells state together.</summary>
    public const string PartsWord = "parts";

    /// <summary>The word of the address for figures with a row that is repeated word for word.</summary>
    public const string RepeatedWord = "repeated";

    /// <summary>The batch.</summary>
    public BatchRow Batch { get; private set; } = null!;

    /// <summary>What it changes.</summary>
    public BatchDiff Diff { get; private set; } = null!;

    /// <summary>Totals before and after.</summary>
    public IReadOnlyList<Change> Totals { get; private set; } = [];

    /// <summary>Whether it is its retraction that is shown.</summary>
    public bool AsRetraction { get; private set; }

    /// <summary>The kind that is listed, as the address has it; null: all that would be otherwise.</summary>
    public string? Kind { get; private set; }

    /// <summary>The page of the list, from 1.</summary>
    public int At { get; private set; }

    /// <summary>Findings by code.</summary>
    public IReadOnlyDictionary<string, long> Findings { get; private set; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Shows it.</summary>
    /// <param name="id">The batch.</param>
    /// <param name="way">"retract" for what a retraction would change.</param>
    /// <param name="kind">The kind to list.</param>
    /// <param name="at">The page of the list.</param>
    public IActionResult OnGet(int id, string? way, string? kind, int? at)
    {
        Batch = db.Batches.AsNoTracking().Include(batch => batch.Document).SingleOrDefault(batch => batch.Id == id && batch.State != BatchState.Reading)
            ?? throw new LedgerException(Refusal.Usage, $"There is no batch {id}.").As("NoBatch", id);
        AsRetraction = way == "retract" && Batch.State == BatchState.Committed;
        Kind = kind is PartsWord or RepeatedWord || DiffWords.Kind(kind) is not null ? kind : null;
        At = Math.Clamp(at ?? 1, 1, int.MaxValue / PerPage);
        Diff = new DiffBatch(db, clock).Run(id, Ask(AsRetraction, Kind) with { Skip = (At - 1L) * PerPage, Take = PerPage }, null, HttpContext.RequestAborted);
        Totals = new WeighBatch(db, clock).Run(id, AsRetraction, Diff.Known);
        Findings = JsonSerializer.Deserialize<Dictionary<string, long>>(Batch.FindingCounts) ?? [];
        return Page();
    }

    /// <summary>Gives every figure of the asked kinds as CSV, streamed.</summary>
    /// <param name="id">The batch.</param>
    /// <param name="way">"retract" for what a retraction would change.</param>
    /// <param name="kind">The kind to list.</param>
    public IActionResult OnGetCsv(int id, string? way, string? kind)
    {
        var asRetraction = way == "retract" && db.Batches.Any(batch => batch.Id == id && batch.State == BatchState.Committed);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            new WriteDiff(db, clock).Run(id, Ask(asRetraction, kind), file, HttpContext.RequestAborted);
            file.Position = 0;
            return File(file, "text/csv; charset=utf-8", $"diff-{visit.Number(id)}.csv");
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The address of this page with another kind or page.</summary>
    /// <param name="kind">The kind, or null: all.</param>
    /// <param name="page">The page.</param>
    public string Address(string? kind, int page = 1) => visit.To(
        $"/imports/{visit.Number(Batch.Id)}/diff",
        ("way", AsRetraction ? "retract" : null),
        ("kind", kind),
        ("at", page == 1 ? null : visit.Number(page)));

    private static DiffAsk Ask(bool asRetraction, string? kind) => new()
    {
        AsRetraction = asRetraction,
        Kinds = kind is PartsWord or RepeatedWord ? Enum.GetValues<DiffKind>() : DiffWords.Kind(kind) is { } one ? [one] : null,
        OnlyParts = kind == PartsWord,
        OnlyRepeated = kind == RepeatedWord,
    };
}
