using Displacement.Storage;
using Displacement.UseCases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Displacement.Web.Pages.Imports;

/// <summary>How files of each source were read; offered for the next one until it is forgotten.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="db">The ledger.</param>
public sealed class ReadingsModel(Visit visit, SqliteDisplacementDb db) : PageModel
{
    /// <summary>The readings, by source.</summary>
    public IReadOnlyList<SavedReading> Readings { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public void OnGet() => Readings = new SavedReadings(db).List();

    /// <summary>Offers one no longer.</summary>
    /// <param name="batch">Its batch.</param>
    public IActionResult OnPostForget(int batch)
    {
        new SavedReadings(db).Forget(batch);
        return Redirect(visit.To("/imports/readings"));
    }
}
