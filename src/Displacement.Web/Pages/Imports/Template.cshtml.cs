using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;
using Displacement.Storage;
using Displacement.UseCases.Templates;
using Displacement.Web.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Displacement.Web.Pages.Imports;

/// <summary>A template for offline work, chosen and taken away.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
public sealed class TemplateModel(Visit visit, SqliteDisplacementDb db, TimeProvider clock) : PageModel
{
    private static readonly AdminLevel[] Levels = [AdminLevel.Governorate, AdminLevel.District, AdminLevel.SubDistrict, AdminLevel.Community, AdminLevel.Site];

    /// <summary>The place, as typed.</summary>
    public string Place { get; private set; } = string.Empty;

    /// <summary>The groups chosen.</summary>
    public IReadOnlyList<string> Groups { get; private set; } = [PopulationGroup.Displaced.Code];

    /// <summary>The groups to choose from: those known, and those that somebody counted.</summary>
    public IReadOnlyList<string> Known { get; private set; } = [];

    /// <summary>The level chosen; null: the one right beneath.</summary>
    public AdminLevel? Level { get; private set; }

    /// <summary>The levels to choose from.</summary>
    public IReadOnlyList<AdminLevel> AllLevels => Levels;

    /// <summary>The parts chosen.</summary>
    public TemplateSplit Split { get; private set; }

    /// <summary>Who counts, as typed.</summary>
    public string Source { get; private set; } = string.Empty;

    /// <summary>The day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What was refused, or null.</summary>
    public FormProblem? Problem { get; private set; }

    /// <summary>Shows the choices.</summary>
    /// <param name="place">The place.</param>
    public void OnGet(string? place) => Take(place, null, null, null, null, null);

    /// <summary>Gives the workbook.</summary>
    /// <param name="place">The place whose places are listed.</param>
    /// <param name="group">The groups.</param>
    /// <param name="level">The level.</param>
    /// <param name="by">The parts.</param>
    /// <param name="day">The day.</param>
    /// <param name="source">Who counts.</param>
    public IActionResult OnGetFile(string? place, string[]? group, AdminLevel? level, TemplateSplit? by, DateOnly? day, string? source)
    {
        Take(place, group, level, by, day, source);
        MemoryStream content = new();
        try
        {
            new BuildTemplate(db, clock).Run(
                new TemplateRequest { Place = Place, Groups = Groups, Level = Level, Split = Split, On = On, Source = Source.Length == 0 ? null : Source, Language = visit.Language },
                content);
            content.Position = 0;
            return File(content, Downloads.Workbook, $"template-{string.Concat(Place.Where(char.IsAsciiLetterOrDigit).Take(20))}-{Displacement.Texts.FigureText.Iso(On)}.xlsx");
        }
        catch (LedgerException e) when (e.Refusal == Refusal.Usage)
        {
            content.Dispose();
            Problem = FormProblem.Of(e, visit);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private void Take(string? place, string[]? group, AdminLevel? level, TemplateSplit? by, DateOnly? day, string? source)
    {
        Place = string.IsNullOrWhiteSpace(place) ? visit.Opening.PlaceKey : place.Trim();
        Known = [.. PopulationGroup.Known.Select(one => one.Code).Union(new LedgerReader(db).Groups(), StringComparer.Ordinal)];
        Groups = group is null ? Groups : [.. group.Where(one => !string.IsNullOrWhiteSpace(one))];
        Level = level is { } chosen && Levels.Contains(chosen) ? chosen : null;
        Split = by is { } split && Enum.IsDefined(split) ? split : TemplateSplit.None;
        On = day ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Source = source?.Trim() ?? string.Empty;
    }
}
