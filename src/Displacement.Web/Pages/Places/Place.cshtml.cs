using Displacement.Storage;
using Displacement.UseCases.Situations;
using Microsoft.AspNetCore.OutputCaching;

namespace Displacement.Web.Pages.Places;

/// <summary>All that is known of one place.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
[OutputCache(PolicyName = LedgerPages.Name)]
public sealed class PlaceModel(Visit visit, SqliteDisplacementDb db, TimeProvider clock) : PlacePage(visit, db, clock)
{
    /// <summary>When the ledger came to know something else.</summary>
    public IReadOnlyList<LedgerMoment> Moments { get; private set; } = [];

    /// <summary>Shows it.</summary>
    /// <param name="key">The place, as a person types places.</param>
    public void OnGet(string key)
    {
        Load(key);
        Moments = new AskMoments(Ledger).Run();
    }
}
