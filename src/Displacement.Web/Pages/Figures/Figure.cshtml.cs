using Displacement.Estimates;
using Displacement.Figures;
using Displacement.People;
using Displacement.Periods;
using Displacement.Storage;
using Displacement.UseCases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Displacement.Web.Pages.Figures;

/// <summary>A number, opened down to the cells it rests on.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="ledger">The ledger's file.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
[OutputCache(PolicyName = LedgerPages.Name)]
public sealed class FigureModel(Visit visit, LedgerFile ledger, SqliteDisplacementDb db, TimeProvider clock) : PageModel
{
    /// <summary>The estimate.</summary>
    public Estimate Estimate { get; private set; } = null!;

    /// <summary>Its tree with the lines of the kept files, or null: nothing is known.</summary>
    public OpenedNode? Tree { get; private set; }

    /// <summary>Shows it.</summary>
    /// <param name="place">The place.</param>
    /// <param name="group">The group.</param>
    /// <param name="age">An age band, or null.</param>
    /// <param name="sex">f, m, or null.</param>
    /// <param name="measure">A movement, or null: who is there on the day.</param>
    /// <param name="from">The first day of a movement; the day asked about is its last.</param>
    /// <param name="origin">Only people from this place, or null.</param>
    /// <param name="without">But not from these places within it, parted by bars; or null.</param>
    /// <param name="source">Only this producer, or null.</param>
    /// <param name="series">Only this series, by its number; or null.</param>
    /// <param name="split">"no": age bands are not split.</param>
    public IActionResult OnGet(string? place, string? group, string? age, string? sex, string? measure, string? from, string? origin, string? without, string? source, int? series, string? split)
    {
        if (string.IsNullOrWhiteSpace(place))
        {
            return NotFound();
        }

        var movement = Measures.Of(measure);
        var first = Days.Day(from).Day ?? visit.On;
        Estimate = new AskTotal(db, clock).Run(new TotalRequest
        {
            Place = place,
            Group = string.IsNullOrWhiteSpace(group) ? PopulationGroup.Civilians.Code : group,
            On = visit.On,
            Measure = movement,
            During = movement == MeasureKind.Stock ? null : new DateRange(first <= visit.On ? first : visit.On, visit.On),
            Origin = string.IsNullOrWhiteSpace(origin) ? null : origin,
            OriginWithout = without?.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            Producer = string.IsNullOrWhiteSpace(source) ? null : source,
            SeriesId = series,
            Converts = split != "no",
            Known = visit.Known,
            PublishedBy = visit.PublishedBy,
            Rule = visit.RuleName,
            Age = string.IsNullOrWhiteSpace(age) ? null : AgeBand.TryParse(age) ?? new AgeBand(null, null, age),
            Sex = sex switch
            {
                "f" => Sex.Female,
                "m" => Sex.Male,
                _ => Sex.All,
            },
        })[0];
        var shown = Estimate.Households is { Explanation: not null } households ? households : Estimate;
        Tree = shown.Explanation is { } tree ? OpenedNode.Open(tree, new OpenCells(db, ledger.Documents)) : null;
        return Page();
    }
}
