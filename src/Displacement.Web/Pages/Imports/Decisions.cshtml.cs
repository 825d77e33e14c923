using Displacement.Ledger;
using Displacement.Places;
using Displacement.Storage;
using Displacement.UseCases.Deciding;
using Displacement.Web.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Displacement.Web.Pages.Imports;

/// <summary>What was decided of place texts: to see, to revoke, to give away and to take over.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
public sealed class DecisionsModel(Visit visit, SqliteDisplacementDb db, TimeProvider clock) : PageModel
{
    /// <summary>The decisions that count, the newest first.</summary>
    public IReadOnlyList<PlaceAnswer> Decisions { get; private set; } = [];

    /// <summary>The places of today.</summary>
    public Gazetteer Gazetteer { get; private set; } = null!;

    /// <summary>Whether one was just revoked.</summary>
    public bool IsRevoked { get; private set; }

    /// <summary>What became of a table that was just sent, or null.</summary>
    public TakenDecisions? Taken { get; private set; }

    /// <summary>What is wrong with what was sent.</summary>
    public IReadOnlyList<FormProblem> Problems { get; private set; } = [];

    /// <summary>Who revokes.</summary>
    [BindProperty]
    public string? By { get; set; }

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Another office's table.</summary>
    [BindProperty]
    public IFormFile? Table { get; set; }

    /// <summary>Shows them.</summary>
    /// <param name="done">"revoked", or nothing.</param>
    public void OnGet(string? done)
    {
        IsRevoked = done == "revoked";
        By = Decider.Of(Request);
        Load();
    }

    /// <summary>The decisions as a table for another office.</summary>
    public FileContentResult OnGetExport()
    {
        using MemoryStream table = new();
        new PlaceDecisionTable(db, clock).Export(table);
        return File(table.ToArray(), "text/csv; charset=utf-8", "place-decisions.csv");
    }

    /// <summary>Revokes one.</summary>
    /// <param name="decision">Its number.</param>
    public IActionResult OnPostForget(int decision)
    {
        if (string.IsNullOrWhiteSpace(By))
        {
            return Refused(new FormProblem("by", visit["Problem_By"]), StatusCodes.Status400BadRequest);
        }

        new DecidePlace(db, clock).Forget(decision, By.Trim(), Reason);
        Decider.Remember(Response, By.Trim());
        return Redirect(visit.To("/places/decisions", ("done", "revoked")));
    }

    /// <summary>Takes over another office's table.</summary>
    public async Task<IActionResult> OnPostImportAsync()
    {
        By = Decider.Of(Request);
        if (Table is not { Length: > 0 } sent)
        {
            return Refused(new FormProblem("table", visit["Upload_NoFile"]), StatusCodes.Status400BadRequest);
        }

        using MemoryStream content = new();
        await sent.CopyToAsync(content);
        content.Position = 0;
        try
        {
            Taken = new PlaceDecisionTable(db, clock).Import(content);
        }
        catch (LedgerException refused)
        {
            return Refused(FormProblem.Of(refused, visit) with { Field = "table" }, IndexModel.Status(refused));
        }

        Load();
        return Page();
    }

    private PageResult Refused(FormProblem problem, int status)
    {
        Problems = [problem];
        Load();
        Response.StatusCode = status;
        return Page();
    }

    private void Load()
    {
        Gazetteer = new LedgerReader(db).Places(clock.GetUtcNow());
        Decisions = [.. new PlaceDecisionTable(db, clock).All().Reverse()];
    }
}
