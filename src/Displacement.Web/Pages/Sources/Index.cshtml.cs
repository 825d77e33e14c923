using Displacement.Storage;
using Displacement.UseCases.Situations;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Displacement.Web.Pages.Sources;

/// <summary>Who counts, who carries, who speaks.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
[OutputCache(PolicyName = LedgerPages.Name)]
public sealed class IndexModel(Visit visit, SqliteDisplacementDb db, TimeProvider clock) : PageModel
{
    /// <summary>The sources.</summary>
    public IReadOnlyList<KnownSource> Sources { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public void OnGet() => Sources = new AskSources(db, clock).Run(visit.Known, visit.PublishedBy);
}
