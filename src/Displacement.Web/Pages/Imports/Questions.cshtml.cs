using Displacement.Ledger;
using Displacement.Places;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Displacement.UseCases.Deciding;
using Displacement.UseCases.Situations;
using Displacement.Web.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Web.Pages.Imports;

/// <summary>The texts of a batch that fit no place, with what may be meant; a person decides, once for all files alike.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
public sealed class QuestionsModel(Visit visit, SqliteDisplacementDb db, TimeProvider clock) : PageModel
{
    private const int MostShown = 20;
    private const int MostFound = 8;

    /// <summary>The batch.</summary>
    public BatchRow Batch { get; private set; } = null!;

    /// <summary>The places of today.</summary>
    public Gazetteer Gazetteer { get; private set; } = null!;

    /// <summary>The open questions, those of most rows first, as many as are shown.</summary>
    public IReadOnlyList<PlaceQuestion> Questions { get; private set; } = [];

    /// <summary>How many are open, and how many decisions answer.</summary>
    public (int Open, int Answered) Count { get; private set; }

    /// <summary>How the places of the batch were found.</summary>
    public IReadOnlyList<PlaceMatched> Matches { get; private set; } = [];

    /// <summary>Places that a search found, by question.</summary>
    public Dictionary<int, PlaceSearch> Searches { get; } = [];

    /// <summary>How many decisions were just kept.</summary>
    public int Done { get; private set; }

    /// <summary>What is wrong with what was sent.</summary>
    public IReadOnlyList<FormProblem> Problems { get; private set; } = [];

    /// <summary>What is said of each question shown.</summary>
    [BindProperty]
    public List<AnswerForm> Answers { get; set; } = [];

    /// <summary>Who decides.</summary>
    [BindProperty]
    public string? By { get; set; }

    /// <summary>"any": for files of any source; else of this batch's.</summary>
    [BindProperty]
    public string? Scope { get; set; }

    /// <summary>Shows them.</summary>
    /// <param name="id">The batch.</param>
    /// <param name="done">How many decisions were just kept.</param>
    public void OnGet(int id, int? done)
    {
        Load(id);
        Done = Math.Max(0, done ?? 0);
        By = Decider.Of(Request);
        Answers = [.. Questions.Select(question => new AnswerForm { Key = AnswerForm.KeyOf(question) })];
    }

    /// <summary>Keeps what was chosen; questions without a choice stay open.</summary>
    /// <param name="id">The batch.</param>
    /// <param name="find">The question for which a place is searched instead, or null.</param>
    public IActionResult OnPost(int id, int? find)
    {
        Load(id);
        Answers = [.. Questions.Select(question => Answers.Find(answer => answer.Key == AnswerForm.KeyOf(question)) ?? new AnswerForm { Key = AnswerForm.KeyOf(question) })];
        if (find is >= 0 && find < Answers.Count)
        {
            Answers[find.Value].Choice = AnswerForm.Another;
            Search(find.Value);
            return Page();
        }

        List<FormProblem> problems = [];
        var verdicts = Answers.Select((answer, index) => Verdict(index, answer, problems)).ToList();
        if (string.IsNullOrWhiteSpace(By))
        {
            problems.Insert(0, new FormProblem("by", visit["Problem_By"]));
        }

        if (problems.Count == 0 && verdicts.All(verdict => verdict is null))
        {
            problems.Add(new FormProblem(string.Empty, visit["Problem_NothingChosen"]));
        }

        if (problems.Count > 0)
        {
            Problems = problems;
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var kept = Keep(verdicts);
        Decider.Remember(Response, By!.Trim());
        return Redirect(visit.To($"/imports/{visit.Number(id)}/places", ("done", visit.Number(kept))));
    }

    private int Keep(List<PlaceVerdict?> verdicts)
    {
        var decide = new DecidePlace(db, clock);
        var kept = 0;
        for (var i = 0; i < verdicts.Count; i++)
        {
            if (verdicts[i] is { } verdict)
            {
                var question = Questions[i];
                var country = question.Within is { } within ? Gazetteer.CountryOf(within)?.Id : null;
                decide.Run(Scope == "any" ? null : question.Source, country, question.Text, verdict, By!, Answers[i].Reason);
                kept++;
            }
        }

        return kept;
    }

    private PlaceVerdict? Verdict(int index, AnswerForm answer, List<FormProblem> problems)
    {
        switch (answer.Choice)
        {
            case AnswerForm.Ignore:
                return new PlaceVerdict(PlaceAnswerKind.NotAPlace);
            case AnswerForm.Another:
                return Typed(index, "other", answer.Other, problems) is { } other ? new PlaceVerdict(PlaceAnswerKind.Place, other) : null;
            case AnswerForm.New:
                var parent = Typed(index, "parent", answer.Parent, problems);
                if (parent is not null && (answer.NewLevel is not { } level || level <= (int)parent.Level || level > (int)AdminLevel.Site))
                {
                    problems.Add(new FormProblem($"level-{visit.Number(index)}", visit.With("Problem_NewLevel", visit.Trade.Of(parent.Level))));
                    return null;
                }

                return parent is null ? null : new PlaceVerdict(PlaceAnswerKind.NewPlace, parent, (AdminLevel)answer.NewLevel!.Value);
            default:
                return answer.PlaceId is { } id && Gazetteer.ById(id) is { } chosen ? new PlaceVerdict(PlaceAnswerKind.Place, chosen) : null;
        }
    }

    /// <summary>The place typed; a text that several places or none have is a problem, with those that may be meant.</summary>
    private Place? Typed(int index, string field, string? text, List<FormProblem> problems)
    {
        if (!string.IsNullOrWhiteSpace(text) && Gazetteer.Resolve(text.Trim()) is PlaceMatch.Found found)
        {
            return found.Place;
        }

        problems.Add(new FormProblem($"{field}-{visit.Number(index)}", string.IsNullOrWhiteSpace(text) ? visit["Problem_NoPlaceTyped"] : visit.With("Problem_Place", visit.Text.Isolate(text.Trim()))));
        if (field == "other")
        {
            Search(index);
        }

        return null;
    }

    private void Search(int index)
    {
        if (Answers[index].Other is { } text && !string.IsNullOrWhiteSpace(text))
        {
            Searches[index] = new SearchPlaces(db, clock).Run(text.Trim(), null, MostFound);
        }
    }

    private void Load(int id)
    {
        Batch = db.Batches.AsNoTracking().Include(batch => batch.Document).SingleOrDefault(batch => batch.Id == id)
            ?? throw new LedgerException(Refusal.Usage, $"There is no batch {id}.").As("NoBatch", id);
        Gazetteer = new LedgerReader(db).Places(clock.GetUtcNow());
        var all = new AskPlaceQuestions(db, clock).Run(id, answered: true);
        Questions = [.. all.Where(question => !question.IsAnswered).DistinctBy(AnswerForm.KeyOf, StringComparer.Ordinal).Take(MostShown)];
        Count = (all.Count(question => !question.IsAnswered), all.Count(question => question.IsAnswered));
        Matches = new AskPlaceMatches(db).Run(id);
    }
}
