using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Periods;
using Displacement.Storage;
using Displacement.UseCases;
using Displacement.UseCases.Movements;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Displacement.Web.Pages.Places;

/// <summary>Who is in which place from which place.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
[OutputCache(PolicyName = LedgerPages.Name)]
public sealed class OriginsModel(Visit visit, SqliteDisplacementDb db, TimeProvider clock) : PageModel
{
    /// <summary>How many places people are in have a column at most: the others are summed up in the last.</summary>
    public const int MostColumns = 20;

    /// <summary>How many origins have a row at most.</summary>
    public const int MostRows = 100;

    /// <summary>How many days before the last one movements are counted from, unless a first day is given.</summary>
    private const int DaysBefore = 91;

    /// <summary>The matrix.</summary>
    public OriginMatrix Matrix { get; private set; } = null!;

    /// <summary>The columns shown, the largest first: their numbers within the matrix.</summary>
    public IReadOnlyList<int> Columns { get; private set; } = [];

    /// <summary>The rows shown, the largest first.</summary>
    public IReadOnlyList<OriginRow> Rows { get; private set; } = [];

    /// <summary>The group.</summary>
    public string Group { get; private set; } = PopulationGroup.Displaced.Code;

    /// <summary>Who is there, or a movement.</summary>
    public MeasureKind Measure { get; private set; }

    /// <summary>The first day of a movement.</summary>
    public DateOnly From { get; private set; }

    /// <summary>A first day of the address that is no day before the last one, or null.</summary>
    public string? OddFrom { get; private set; }

    /// <summary>The groups to choose from.</summary>
    public IReadOnlyList<string> Groups { get; private set; } = [];

    /// <summary>Shows it.</summary>
    /// <param name="key">The place, as a person types places.</param>
    /// <param name="group">The group; displaced people unless given.</param>
    /// <param name="measure">A movement; who is there on the day unless given.</param>
    /// <param name="from">The first day of a movement; 91 days before the last unless given.</param>
    /// <exception cref="LedgerException">No such place or group.</exception>
    public void OnGet(string key, string? group, string? measure, string? from)
    {
        Group = string.IsNullOrWhiteSpace(group) ? Group : group;
        Measure = Measures.Of(measure);
        var (day, isOdd) = Days.Day(from);
        OddFrom = isOdd || day > visit.On ? from : null;
        From = OddFrom is null && day is { } first ? first : visit.On.AddDays(-DaysBefore);
        Matrix = new AskOrigins(db, clock).Run(new TotalRequest { Place = key, Group = Group, On = visit.On, Measure = Measure, During = Measure == MeasureKind.Stock ? null : new DateRange(From, visit.On), Known = visit.Known, PublishedBy = visit.PublishedBy, Rule = visit.RuleName });
        Columns = [.. Enumerable.Range(0, Matrix.In.Count).OrderByDescending(column => Matrix.Totals[column].Winner?.Quantity.Best ?? 0).ThenBy(column => column).Take(MostColumns)];
        Rows = [.. Matrix.From.OrderByDescending(row => row.Total.Winner?.Quantity.Best ?? 0).Take(MostRows)];
        Groups = [.. PopulationGroup.Known.Select(one => one.Code).Union(new LedgerReader(db).Groups(), StringComparer.Ordinal)];
    }

    /// <summary>What a row has besides the columns shown; null where its total is unknown.</summary>
    /// <param name="row">The row.</param>
    public decimal? Elsewhere(OriginRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Total.Winner is { } total ? total.Quantity.Best - Columns.Sum(column => row.Cells[column].Winner?.Quantity.Best ?? 0) : null;
    }
}
