using Displacement.Storage;
using Displacement.UseCases.Situations;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Displacement.Web.Pages.Places;

/// <summary>A search for places, in any script.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
[OutputCache(PolicyName = LedgerPages.Name)]
public sealed class IndexModel(Visit visit, SqliteDisplacementDb db, TimeProvider clock) : PageModel
{
    /// <summary>What was typed, or empty.</summary>
    public string Asked { get; private set; } = string.Empty;

    /// <summary>What was found; null where nothing was asked.</summary>
    public PlaceSearch? Found { get; private set; }

    /// <summary>Places for which somebody counted, to begin with.</summary>
    public IReadOnlyList<CountedPlace> Counted { get; private set; } = [];

    /// <summary>Shows them.</summary>
    /// <param name="q">What was typed.</param>
    public void OnGet(string? q)
    {
        Asked = q?.Trim() ?? string.Empty;
        var search = new SearchPlaces(db, clock);
        if (Asked.Length > 0)
        {
            Found = search.Run(Asked, visit.Known);
        }
        else
        {
            Counted = search.Counted(visit.Known);
        }
    }
}
