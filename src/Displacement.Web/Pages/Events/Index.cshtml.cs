using Displacement.Storage;
using Displacement.UseCases.Situations;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Displacement.Web.Pages.Events;

/// <summary>What happened, by whom reported, up to the day asked about and after it.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
[OutputCache(PolicyName = LedgerPages.Name)]
public sealed class IndexModel(Visit visit, SqliteDisplacementDb db, TimeProvider clock) : PageModel
{
    private const int MostShown = 200;

    /// <summary>The events, the newest first.</summary>
    public IReadOnlyList<Happening> Events { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public void OnGet() => Events = [.. new AskEvents(db, clock).Run(known: visit.Known, publishedBy: visit.PublishedBy).Reverse().Take(MostShown)];
}
