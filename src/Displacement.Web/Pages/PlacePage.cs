using Displacement.Estimates;
using Displacement.People;
using Displacement.Places;
using Displacement.Storage;
using Displacement.UseCases.Situations;
using Displacement.Web.Charts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Displacement.Web.Pages;

/// <summary>A page about one place: its situation, how it came about, what happened meanwhile.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
public abstract class PlacePage(Visit visit, SqliteDisplacementDb db, TimeProvider clock) : PageModel
{
    private const int DaysBefore = 30;

    /// <summary>What the reader chose.</summary>
    protected Visit Visit => visit;

    /// <summary>The ledger.</summary>
    protected SqliteDisplacementDb Ledger => db;

    /// <summary>The situation.</summary>
    public Situation Situation { get; private set; } = null!;

    /// <summary>How the number of people came about, the oldest day first.</summary>
    public IReadOnlyList<Estimate> People { get; private set; } = [];

    /// <summary>How the number of displaced came about, the oldest day first.</summary>
    public IReadOnlyList<Estimate> Displaced { get; private set; } = [];

    /// <summary>What happened within the days shown.</summary>
    public IReadOnlyList<Happening> Events { get; private set; } = [];

    /// <summary>What the chart shows.</summary>
    internal Trend Trend { get; private set; } = null!;

    /// <summary>Asks the library all that the page shows.</summary>
    protected void Load(string place)
    {
        var ask = new AskSituation(db, clock);
        Situation = ask.Run(place, visit.On, visit.Known, visit.PublishedBy, visit.RuleName);
        People = History(ask, place, PopulationGroup.Civilians);
        Displaced = History(ask, place, PopulationGroup.Displaced);
        var first = People.Concat(Displaced).Select(estimate => estimate.Question.On).Append(visit.On.AddDays(-DaysBefore)).Min();
        Events = new AskEvents(db, clock).Run(first, visit.On, Situation.Place, visit.Known, visit.PublishedBy);
        Trend = Trend.Until(
            visit.On,
            [
                TrendLine.Of(visit.Whom(Situation.People.Total), "people", People),
                TrendLine.Of(visit.Whom(Situation.Displaced.Total), "displaced", Displaced),
            ],
            [.. Events.Select((one, i) => (one.Day, i + 1))]);
    }

    private IReadOnlyList<Estimate> History(AskSituation ask, string place, PopulationGroup group) =>
        [.. ask.History(place, group, visit.On, visit.Known, publishedBy: visit.PublishedBy, rule: visit.RuleName).Where(estimate => estimate.Place.Level != AdminLevel.World || estimate.SpeaksForTheWorld())];
}
