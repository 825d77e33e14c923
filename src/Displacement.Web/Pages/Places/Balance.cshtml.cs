using Displacement.Ledger;
using Displacement.People;
using Displacement.Periods;
using Displacement.Storage;
using Displacement.UseCases;
using Displacement.UseCases.Movements;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Displacement.Web.Pages.Places;

/// <summary>Whether what moved explains how a stock changed, for a place and those beneath it.</summary>
/// <param name="visit">What the reader chose; its day is the last of the movements.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
[OutputCache(PolicyName = LedgerPages.Name)]
public sealed class BalanceModel(Visit visit, SqliteDisplacementDb db, TimeProvider clock) : PageModel
{
    private const int DaysBefore = 91;

    /// <summary>The place's balance, and those beneath.</summary>
    public IReadOnlyList<Balance> Balances { get; private set; } = [];

    /// <summary>The group.</summary>
    public string Group { get; private set; } = PopulationGroup.Displaced.Code;

    /// <summary>The groups to choose from.</summary>
    public IReadOnlyList<string> Groups { get; private set; } = [];

    /// <summary>The first day of the movements.</summary>
    public DateOnly From { get; private set; }

    /// <summary>A first day of the address that is no day before the last one, or null.</summary>
    public string? OddFrom { get; private set; }

    /// <summary>Reckons it.</summary>
    /// <param name="key">The place, as a person types places.</param>
    /// <param name="group">The group; displaced people unless given.</param>
    /// <param name="from">The first day; 91 days before the last unless given.</param>
    /// <exception cref="LedgerException">No such place or group.</exception>
    public void OnGet(string key, string? group, string? from)
    {
        Group = string.IsNullOrWhiteSpace(group) ? Group : group;
        var (day, isOdd) = Days.Day(from);
        OddFrom = isOdd || day > visit.On ? from : null;
        From = OddFrom is null && day is { } first ? first : visit.On.AddDays(-DaysBefore);
        Balances = new AskBalance(db, clock).Run(new TotalRequest
        {
            Place = key,
            Group = Group,
            During = new DateRange(From, visit.On),
            Known = visit.Known,
            PublishedBy = visit.PublishedBy,
            Rule = visit.RuleName,
        });
        Groups = [.. PopulationGroup.Known.Select(one => one.Code).Union(new LedgerReader(db).Groups(), StringComparer.Ordinal)];
    }
}
