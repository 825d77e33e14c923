using Displacement.Ledger;
using Displacement.Reports;
using Displacement.Storage;
using Displacement.UseCases;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Displacement.Web.Pages.Reports;

/// <summary>Reports: chosen, looked at, and taken away as a file.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
[OutputCache(PolicyName = LedgerPages.Name)]
public sealed class IndexModel(Visit visit, SqliteDisplacementDb db, TimeProvider clock) : PageModel
{
    /// <summary>The place asked about, as a person types places.</summary>
    public string Place { get; private set; } = string.Empty;

    /// <summary>The report's main table, or null: there is no such place.</summary>
    public Report? Report { get; private set; }

    /// <summary>Shows the report for a place; without one, for the place on which the site opens.</summary>
    /// <param name="place">The place.</param>
    public void OnGet(string? place)
    {
        Place = string.IsNullOrWhiteSpace(place) ? visit.Opening.PlaceKey : place.Trim();
        try
        {
            Report = new BuildReport(db, clock).DistrictSummary(new ReportRequest { Place = Place, On = visit.On, Known = visit.Known, PublishedBy = visit.PublishedBy, Rule = visit.RuleName, Language = visit.Language });
        }
        catch (LedgerException e) when (e.Refusal == Refusal.Usage)
        {
            Report = null;
        }
    }
}
