using Displacement.Ledger;
using Displacement.People;
using Displacement.Storage;
using Displacement.UseCases;
using Displacement.UseCases.Movements;
using Displacement.UseCases.Situations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Displacement.Web.Pages.Events;

/// <summary>One event, and how many were newly displaced since.</summary>
/// <param name="visit">What the reader chose; its day is the last one counted.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
[OutputCache(PolicyName = LedgerPages.Name)]
public sealed class EventModel(Visit visit, SqliteDisplacementDb db, TimeProvider clock) : PageModel
{
    /// <summary>How many counts are listed at most: the newest.</summary>
    public const int MostCounts = 60;

    /// <summary>The event.</summary>
    public Happening Happening { get; private set; } = null!;

    /// <summary>The place asked about, as typed.</summary>
    public string PlaceKey { get; private set; } = string.Empty;

    /// <summary>Those newly displaced since; null where the event names no place and none is asked, or the day asked about lies before it.</summary>
    public NewlyDisplaced? Found { get; private set; }

    /// <summary>Shows it.</summary>
    /// <param name="id">The event's number.</param>
    /// <param name="place">The place asked about; the event's unless given.</param>
    /// <exception cref="LedgerException">No such place.</exception>
    public IActionResult OnGet(int id, string? place)
    {
        if (new AskEvents(db, clock).Run(known: visit.Known, publishedBy: visit.PublishedBy).FirstOrDefault(one => one.Id == id) is not { } happening)
        {
            return NotFound();
        }

        Happening = happening;
        PlaceKey = string.IsNullOrWhiteSpace(place) ? happening.Place?.Key ?? string.Empty : place.Trim();
        if (PlaceKey.Length > 0 && visit.On >= happening.Day)
        {
            Found = new AskSince(db, clock).Run(id, new TotalRequest
            {
                Place = PlaceKey,
                Group = PopulationGroup.Displaced.Code,
                On = visit.On,
                Known = visit.Known,
                PublishedBy = visit.PublishedBy,
                Rule = visit.RuleName,
            });
        }

        return Page();
    }
}
