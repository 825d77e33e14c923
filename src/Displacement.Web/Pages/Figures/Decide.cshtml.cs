using Displacement.Estimates;
using Displacement.People;
using Displacement.Storage;
using Displacement.UseCases;
using Displacement.UseCases.Deciding;
using Displacement.Web.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Displacement.Web.Pages.Figures;

/// <summary>A person decides which source's reading counts for a place and group.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
[ResponseCache(NoStore = true)]
public sealed class DecideModel(Visit visit, SqliteDisplacementDb db, TimeProvider clock) : PageModel
{
    /// <summary>The estimate.</summary>
    public Estimate Estimate { get; private set; } = null!;

    /// <summary>The readings that may be decided for, one for each producer; the one taken now first.</summary>
    public IReadOnlyList<Reading> Readings { get; private set; } = [];

    /// <summary>The decision that is believed, or null.</summary>
    public ReadingDecision? Current { get; private set; }

    /// <summary>The producer decided for.</summary>
    [BindProperty]
    public string? Source { get; set; }

    /// <summary>Who decides.</summary>
    [BindProperty]
    public string? By { get; set; }

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The last day on which it counts.</summary>
    [BindProperty]
    public string? Expires { get; set; }

    /// <summary>What is wrong with what was sent.</summary>
    public IReadOnlyList<FormProblem> Problems { get; private set; } = [];

    /// <summary>Shows the readings.</summary>
    /// <param name="place">The place.</param>
    /// <param name="group">The group.</param>
    public IActionResult OnGet(string? place, string? group)
    {
        By = Decider.Of(Request);
        return Shown(place, group);
    }

    /// <summary>Decides.</summary>
    /// <param name="place">The place.</param>
    /// <param name="group">The group.</param>
    public IActionResult OnPost(string? place, string? group)
    {
        List<FormProblem> problems = [];
        Check(problems, "source", Source, "Decide_NoSource");
        Check(problems, "by", By, "Problem_By");
        Check(problems, "reason", Reason, "Decide_NoReason");
        if (Days.Day(Expires).IsOdd)
        {
            problems.Add(new FormProblem("expires", visit.With("When_Odd", visit.Text.Isolate(Expires!))));
        }

        if (problems.Count > 0 || string.IsNullOrWhiteSpace(place))
        {
            Problems = problems;
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Shown(place, group);
        }

        new DecideReading(db, clock).Run(Asked(place, group), Source!, By!, Reason!, Days.Day(Expires).Day);
        Decider.Remember(Response, By!.Trim());
        return Redirect(Address(place, group));
    }

    /// <summary>Takes the decision back.</summary>
    /// <param name="place">The place.</param>
    /// <param name="group">The group.</param>
    /// <param name="decision">Its number.</param>
    public IActionResult OnPostForget(string? place, string? group, int decision)
    {
        List<FormProblem> problems = [];
        Check(problems, "reason", Reason, "Decide_NoReason");
        if (problems.Count > 0 || string.IsNullOrWhiteSpace(place))
        {
            Problems = problems;
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Shown(place, group);
        }

        new DecideReading(db, clock).Forget(decision, Reason!.Trim());
        return Redirect(Address(place, group));
    }

    private string Address(string place, string? group) => visit.To("/figures", ("place", place), ("group", group), ("known", null));

    private TotalRequest Asked(string place, string? group) => new() { Place = place, Group = string.IsNullOrWhiteSpace(group) ? PopulationGroup.Civilians.Code : group, On = visit.On };

    private void Check(List<FormProblem> problems, string field, string? value, string word)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            problems.Add(new FormProblem(field, visit[word]));
        }
    }

    private IActionResult Shown(string? place, string? group)
    {
        if (string.IsNullOrWhiteSpace(place))
        {
            return NotFound();
        }

        Estimate = new AskTotal(db, clock).Run(Asked(place, group))[0];
        Reading[] all = Estimate.Winner is { } winner ? [winner, .. Estimate.Alternatives] : [];
        Readings = [.. all.Where(reading => reading.Series is not null).DistinctBy(reading => reading.Series!.Producer.Name, StringComparer.Ordinal)];
        Current = new DecideReading(db, clock).All().LastOrDefault(one => one.PlaceId == Estimate.Place.Id && one.Group == Estimate.Question.Group.Code && !(visit.On < one.From) && !(visit.On > one.Expires));
        return Page();
    }
}
