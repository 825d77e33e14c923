using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Storage;

namespace Displacement.UseCases.Diffing;

/// <summary>Makes facts of cells: the cells of one part that one round has for a place are one fact, and added.</summary>
internal static class FactReader
{
    /// <summary>The facts of a place, by part and then by round, in the order of its cells.</summary>
    /// <param name="cells">The cells of one place.</param>
    /// <param name="rounds">The rounds they are of.</param>
    /// <param name="facts">Filled with the part, the side and the fact.</param>
    public static void Read(List<SidedCell> cells, IReadOnlyList<RoundInfo> rounds, List<(int Part, int Side, StatedFact Fact)> facts)
    {
        facts.Clear();
        for (var first = 0; first < cells.Count;)
        {
            var end = first + 1;
            while (end < cells.Count && cells[end].PartId == cells[first].PartId && cells[end].Side == cells[first].Side)
            {
                end++;
            }

            facts.Add((cells[first].PartId, cells[first].Side, Fact(cells, first, end, rounds[cells[first].Side])));
            first = end;
        }
    }

    private static StatedFact Fact(List<SidedCell> cells, int first, int end, RoundInfo round)
    {
        var cell = cells[first];
        StatedFact fact = new(round, cell.State, cell.Best, cell.Low, cell.High, cell.Line, cell.Column, end - first, 0);
        var repeats = 0;
        for (var i = first + 1; i < end; i++)
        {
            var more = cells[i];
            repeats += more.SaysAs(cells[i - 1]) ? 1 : 0;
            fact = Add(fact, more);
        }

        return fact with { Repeats = repeats };
    }

    /// <summary>Numbers add with their bounds; a cell without one leaves the number as it is.</summary>
    private static StatedFact Add(StatedFact fact, SidedCell more)
    {
        if (more.Best is not { } best)
        {
            return fact;
        }

        if (fact.Best is not { } known)
        {
            return fact with { State = more.State, Best = best, Low = more.Low, High = more.High };
        }

        var isExact = fact.Low is null && more.Low is null;
        return fact with
        {
            State = fact.State == CellState.Zero ? more.State : fact.State,
            Best = known + best,
            Low = isExact ? null : (fact.Low ?? known) + (more.Low ?? best),
            High = isExact ? null : High(fact.Low, fact.Best, fact.High) + High(more.Low, more.Best, more.High),
        };
    }

    private static long? High(long? low, long? best, long? high) => low is null ? best : high;
}
