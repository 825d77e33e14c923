using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Periods;
using Displacement.Places;
using Displacement.Storage;

namespace Displacement.UseCases.Movements;

/// <summary>Answers whether what moved explains how a stock changed: opening + arrivals + displacements − departures − returns = closing.</summary>
/// <param name="db">The ledger; it is only read.</param>
/// <param name="clock">Says what now is.</param>
public sealed class AskBalance(DisplacementDb db, TimeProvider clock)
{
    private static readonly MeasureKind[] Movements = [MeasureKind.Arrivals, MeasureKind.Displacements, MeasureKind.Departures, MeasureKind.Returns];

    private readonly LedgerReader reader = new(db);

    /// <summary>The balance of the asked place, and those of the places right beneath it of which anything is known.</summary>
    /// <param name="request">The group and place; its period is that of the movements.</param>
    /// <exception cref="LedgerException">A place or group that does not exist, or no period.</exception>
    public IReadOnlyList<Balance> Run(TotalRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.During is not { } during || during.First == DateOnly.MinValue)
        {
            throw new LedgerException(Refusal.Usage, "A balance is of a period: give its first and last day with --from and --to.").As("BalanceNoPeriod");
        }

        if (request.Group is null)
        {
            throw new LedgerException(Refusal.Usage, "A balance is of one group: name it with --group.").As("BalanceNoGroup");
        }

        using HeldConnection held = new(db);
        var known = request.Known ?? clock.GetUtcNow();
        var gazetteer = reader.Places(known);
        var stock = new AskTotal(db, clock).Question(request with { Measure = MeasureKind.Stock, During = null, On = during.Last, Level = null }, gazetteer, known);
        var closing = Answers(stock, gazetteer);
        var opening = Answers(stock with { On = during.First.AddDays(-1) }, gazetteer);
        var flows = Movements.Select(movement => (Movement: movement, Answers: Answers(stock with { Measure = movement, During = during }, gazetteer))).ToList();
        return
        [
            .. gazetteer.Children(stock.Place).Prepend(stock.Place)
                .Select(place => Of(place, during, stock.Group, opening.Estimate(place), closing.Estimate(place), [.. flows.Select(flow => (flow.Movement, flow.Answers.Estimate(place)))]))
                .Where(balance => balance.Place.Id == stock.Place.Id || balance.Opening.Winner is not null || balance.Closing.Winner is not null || balance.Flows.Any(flow => flow.Total.Winner is not null)),
        ];
    }

    private Reconciler Answers(Question question, Gazetteer gazetteer) => new(reader.Load(question, gazetteer), question, reader.RuleOf(question));

    private static Balance Of(Place place, DateRange during, PopulationGroup group, Estimate opening, Estimate closing, List<(MeasureKind Movement, Estimate Total)> totals)
    {
        List<BalanceFlow> flows = totals.ConvertAll(one => new BalanceFlow(one.Movement, Adds(one.Movement, group), one.Total));
        var gap = opening.Winner is { } first && closing.Winner is { } last && flows.Exists(flow => flow.Total.Winner is not null) ? Gap(first.Quantity, last.Quantity, flows) : null;
        return new Balance
        {
            Place = place,
            During = during,
            Opening = opening,
            Closing = closing,
            Flows = flows,
            Gap = gap,
            Size = gap is null ? GapSize.Unknown : SizeOf(gap, closing.Winner!.Quantity.Best),
        };
    }

    /// <summary>Who returned home leaves those displaced, and joins those returned.</summary>
    private static bool Adds(MeasureKind movement, PopulationGroup group) => movement switch
    {
        MeasureKind.Arrivals or MeasureKind.Displacements => true,
        MeasureKind.Returns => RunningCounts.MovementOf(group.Code) == MeasureKind.Returns,
        _ => false,
    };

    private static Difference Gap(Quantity opening, Quantity closing, List<BalanceFlow> flows)
    {
        var moved = flows.Where(flow => flow.Total.Winner is not null).ToLookup(flow => flow.Adds, flow => flow.Total.Winner!.Quantity);
        return closing + Quantity.Sum(moved[false]) - (opening + Quantity.Sum(moved[true]));
    }

    private static GapSize SizeOf(Difference gap, decimal closing) =>
        Math.Abs(gap.Best) <= Tolerance.Noted(closing) ? GapSize.Balances
        : gap.MayBeZero ? GapSize.WithinBounds
        : Math.Abs(gap.Best) <= closing / 10 ? GapSize.Small
        : GapSize.Large;
}
