using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;
using Displacement.Storage;
using Displacement.UseCases;
using Displacement.UseCases.Trends;
using Displacement.Web.Charts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Displacement.Web.Pages.Places;

/// <summary>How a total went, by week, month or quarter; with gaps as gaps, and as it was known then.</summary>
/// <param name="visit">What the reader chose; its day is the last one.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
[OutputCache(PolicyName = LedgerPages.Name)]
public sealed class TrendModel(Visit visit, SqliteDisplacementDb db, TimeProvider clock) : PageModel
{
    private const int MonthsShown = 12;

    /// <summary>The group.</summary>
    public string Group { get; private set; } = PopulationGroup.Displaced.Code;

    /// <summary>The groups to choose from.</summary>
    public IReadOnlyList<string> Groups { get; private set; } = [];

    /// <summary>The first day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>A first day or a step of the address that could not be used, so that the page shows the usual one; or null.</summary>
    public string? Odd { get; private set; }

    /// <summary>How far apart the points are.</summary>
    public TrendStep Step { get; private set; } = TrendStep.Month;

    /// <summary>Who was there, or a movement.</summary>
    public MeasureKind Measure { get; private set; }

    /// <summary>The points, the oldest first.</summary>
    public IReadOnlyList<UseCases.Trends.TrendPoint> Points { get; private set; } = [];

    /// <summary>The place.</summary>
    public Place Place => Points[^1].Now.Place;

    /// <summary>What the chart shows.</summary>
    internal Charts.Trend Chart { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    /// <param name="key">The place, as a person types places.</param>
    /// <param name="group">The group; displaced people unless given.</param>
    /// <param name="measure">A movement; who was there on the days unless given.</param>
    /// <param name="from">The first day; a year before the last one unless given.</param>
    /// <param name="by">week, month or quarter.</param>
    /// <exception cref="LedgerException">No such place or group, or too many points.</exception>
    public void OnGet(string key, string? group, string? measure, string? from, string? by)
    {
        Group = string.IsNullOrWhiteSpace(group) ? Group : group;
        Measure = Measures.Of(measure);
        var (first, isOdd) = Days.Day(from);
        var isStep = Enum.TryParse<TrendStep>(by, ignoreCase: true, out var step) && Enum.IsDefined(step) && !char.IsAsciiDigit(by![0]);
        Odd = isOdd || first > visit.On ? from : isStep || string.IsNullOrEmpty(by) ? null : by;
        From = !isOdd && first <= visit.On ? first.Value : visit.On.AddMonths(-MonthsShown);
        Step = isStep ? step : Step;
        TotalRequest total = new() { Place = key, Group = Group, Known = visit.Known, PublishedBy = visit.PublishedBy, Rule = visit.RuleName, Measure = Measure };
        Points = new AskTrend(db, clock).Run(new TrendRequest(total, From, visit.On, Step, WithThen: true));
        Groups = [.. PopulationGroup.Known.Select(one => one.Code).Union(new LedgerReader(db).Groups(), StringComparer.Ordinal)];
        Chart = Charts.Trend.Until(visit.On, [TrendLine.Of(visit.Whom(Group, null), Group == PopulationGroup.Displaced.Code ? "displaced" : "people", Points.Select(point => point.Now))], []);
    }
}
