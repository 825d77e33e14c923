using Displacement.Ledger;
using Displacement.People;
using Displacement.Storage;
using Displacement.UseCases;
using Displacement.UseCases.Peoples;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Displacement.Web.Pages.Places;

/// <summary>People of a place by sex and age, all by one source.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
[OutputCache(PolicyName = LedgerPages.Name)]
public sealed class AgesModel(Visit visit, SqliteDisplacementDb db, TimeProvider clock) : PageModel
{
    /// <summary>The pyramid.</summary>
    public Pyramid Pyramid { get; private set; } = null!;

    /// <summary>The group.</summary>
    public string Group { get; private set; } = PopulationGroup.Population.Code;

    /// <summary>The groups to choose from.</summary>
    public IReadOnlyList<string> Groups { get; private set; } = [];

    /// <summary>Shows it.</summary>
    /// <param name="key">The place, as a person types places.</param>
    /// <param name="group">The group; the population unless given.</param>
    /// <exception cref="LedgerException">No such place or group.</exception>
    public void OnGet(string key, string? group)
    {
        Group = string.IsNullOrWhiteSpace(group) ? Group : group;
        Pyramid = new AskPyramid(db, clock).Run(new TotalRequest { Place = key, Group = Group, On = visit.On, Known = visit.Known, PublishedBy = visit.PublishedBy, Rule = visit.RuleName });
        Groups = [.. PopulationGroup.Known.Select(one => one.Code).Union(new LedgerReader(db).Groups(), StringComparer.Ordinal)];
    }
}
