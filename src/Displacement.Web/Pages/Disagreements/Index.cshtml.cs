using Displacement.Places;
using Displacement.Storage;
using Displacement.UseCases;
using Displacement.UseCases.Deciding;
using Displacement.UseCases.Situations;
using Displacement.Web.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Displacement.Web.Pages.Disagreements;

/// <summary>Where sources disagree, who looks after it, and how it was settled.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
[ResponseCache(NoStore = true)]
public sealed class IndexModel(Visit visit, SqliteDisplacementDb db, TimeProvider clock) : PageModel
{
    /// <summary>How many are listed at most.</summary>
    public const int MostShown = 100;

    /// <summary>The place looked at with all beneath it; null: none is known yet.</summary>
    public Place? Place { get; private set; }

    /// <summary>The disagreements, those furthest apart first.</summary>
    public IReadOnlyList<PlaceDisagreement> All { get; private set; } = [];

    /// <summary>The disagreement that the form is about.</summary>
    [BindProperty]
    public string? Number { get; set; }

    /// <summary>Its group.</summary>
    [BindProperty]
    public string? Group { get; set; }

    /// <summary>Its place.</summary>
    [BindProperty]
    public string? At { get; set; }

    /// <summary>Who looks after it.</summary>
    [BindProperty]
    public string? Owner { get; set; }

    /// <summary>How it was settled.</summary>
    [BindProperty]
    public string? Resolution { get; set; }

    /// <summary>Who says so.</summary>
    [BindProperty]
    public string? By { get; set; }

    /// <summary>What is wrong with what was sent.</summary>
    public IReadOnlyList<FormProblem> Problems { get; private set; } = [];

    /// <summary>Whether the state can be changed: only as it is known now.</summary>
    public bool IsNow => visit.Known is null;

    /// <summary>Lists them.</summary>
    /// <param name="place">The place, as a person types places; the one on which the site opens unless given.</param>
    public void OnGet(string? place)
    {
        By = Decider.Of(Request);
        Load(place);
    }

    /// <summary>Gives one to somebody.</summary>
    /// <param name="place">The place of the list.</param>
    public IActionResult OnPost(string? place) => Handle(place, "owner", Owner, "Dispute_NoOwner", handle => handle.Assign(Asked(), Number!, Owner!, By!));

    /// <summary>Settles one.</summary>
    /// <param name="place">The place of the list.</param>
    public IActionResult OnPostSettle(string? place) => Handle(place, "resolution", Resolution, "Dispute_NoResolution", handle => handle.Settle(Asked(), Number!, Resolution!, By!));

    /// <summary>Opens one again.</summary>
    /// <param name="place">The place of the list.</param>
    public IActionResult OnPostReopen(string? place) => Handle(place, "resolution", Resolution, "Dispute_NoResolution", handle => handle.Reopen(Asked(), Number!, Resolution!, By!));

    private TotalRequest Asked() => new() { Place = At!, Group = Group, On = visit.On };

    private IActionResult Handle(string? place, string field, string? text, string word, Func<HandleDisagreement, PlaceDisagreement> run)
    {
        List<FormProblem> problems = [];
        if (string.IsNullOrWhiteSpace(text))
        {
            problems.Add(new FormProblem(field, visit[word]));
        }

        if (string.IsNullOrWhiteSpace(By))
        {
            problems.Add(new FormProblem("by", visit["Problem_By"]));
        }

        if (problems.Count > 0 || string.IsNullOrWhiteSpace(Number) || string.IsNullOrWhiteSpace(At) || string.IsNullOrWhiteSpace(Group))
        {
            Problems = problems;
            Response.StatusCode = StatusCodes.Status400BadRequest;
            Load(place);
            return Page();
        }

        run(new HandleDisagreement(db, clock));
        Decider.Remember(Response, By!.Trim());
        return Redirect(visit.To("/disagreements", ("place", place), ("known", null)));
    }

    private void Load(string? place)
    {
        var gazetteer = new LedgerReader(db).Places(visit.Known ?? clock.GetUtcNow());
        Place = string.IsNullOrWhiteSpace(place) ? gazetteer.World : AskTotal.FindPlace(place, gazetteer);
        All = new AskDisagreements(db, clock).Run(new TotalRequest { Place = Place.Key, On = visit.On, Known = visit.Known, PublishedBy = visit.PublishedBy, Rule = visit.RuleName });
    }
}
