using Displacement.Estimates;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Storage;
using Displacement.UseCases;
using Displacement.UseCases.Differences;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Displacement.Web.Pages.Places;

/// <summary>Why a total is not what it was: two totals of one place and group, and what their difference is made of.</summary>
/// <param name="visit">What the reader chose: the day and moment of the later total.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
[OutputCache(PolicyName = LedgerPages.Name)]
public sealed class CompareModel(Visit visit, SqliteDisplacementDb db, TimeProvider clock) : PageModel
{
    /// <summary>How many places of a reason are listed at most.</summary>
    public const int MostMoves = 12;

    private const int DaysBefore = 91;

    /// <summary>The two totals.</summary>
    public Comparison Comparison { get; private set; } = null!;

    /// <summary>The group.</summary>
    public string Group { get; private set; } = PopulationGroup.Displaced.Code;

    /// <summary>The groups to choose from.</summary>
    public IReadOnlyList<string> Groups { get; private set; } = [];

    /// <summary>The day of the earlier total.</summary>
    public DateOnly Then { get; private set; }

    /// <summary>As the ledger knew the earlier total; null: as the later one.</summary>
    public DateTimeOffset? ThenKnown { get; private set; }

    /// <summary>Compares.</summary>
    /// <param name="key">The place, as a person types places.</param>
    /// <param name="group">The group; displaced people unless given.</param>
    /// <param name="then">The day of the earlier total; 91 days before the later one unless given.</param>
    /// <param name="thenKnown">As known at this moment; as the later one unless given.</param>
    /// <exception cref="LedgerException">No such place or group.</exception>
    public void OnGet(string key, string? group, string? then, string? thenKnown)
    {
        Group = string.IsNullOrWhiteSpace(group) ? Group : group;
        Then = Days.Day(then).Day ?? visit.On.AddDays(-DaysBefore);
        ThenKnown = Days.Moment(thenKnown).Moment;
        TotalRequest later = new() { Place = key, Group = Group, On = visit.On, Known = visit.Known, PublishedBy = visit.PublishedBy, Rule = visit.RuleName };
        Comparison = new CompareTotals(db, clock).Run(later with { On = Then, Known = ThenKnown ?? visit.Known }, later);
        Groups = [.. PopulationGroup.Known.Select(one => one.Code).Union(new LedgerReader(db).Groups(), StringComparer.Ordinal)];
    }

    /// <summary>The address of one of the two totals, opened.</summary>
    /// <param name="estimate">The total.</param>
    /// <param name="known">Its moment of knowledge; null: now.</param>
    public string Address(Estimate estimate, DateTimeOffset? known)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        return visit.To("/figures", ("place", estimate.Place.Key), ("group", Group), ("on", Texts.FigureText.Iso(estimate.Question.On)), ("known", known is { } moment ? Days.Address(moment) : null));
    }

    /// <summary>The leaf from which a node takes its number; a sum has several, and is its own.</summary>
    /// <param name="node">The node.</param>
    public static Explanation Leaf(Explanation node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var leaf = node;
        while (leaf is { Cell: null, Children: [var only] })
        {
            leaf = only;
        }

        return leaf;
    }
}
