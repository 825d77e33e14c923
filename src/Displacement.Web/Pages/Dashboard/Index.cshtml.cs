using Displacement.Storage;
using Displacement.UseCases.Situations;
using Microsoft.AspNetCore.OutputCaching;

namespace Displacement.Web.Pages.Dashboard;

/// <summary>The first page: what is known of the place on which the site opens.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
[OutputCache(PolicyName = LedgerPages.Name)]
public sealed class IndexModel(Visit visit, SqliteDisplacementDb db, TimeProvider clock) : PlacePage(visit, db, clock)
{
    private const int NewestMoments = 3;

    /// <summary>When the ledger last came to know something else.</summary>
    public IReadOnlyList<LedgerMoment> Moments { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public void OnGet()
    {
        Load(Visit.Opening.PlaceKey);
        Moments = new AskMoments(Ledger).Run(NewestMoments);
    }
}
