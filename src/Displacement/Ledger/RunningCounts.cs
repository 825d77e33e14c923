using Displacement.Figures;
using Displacement.People;

namespace Displacement.Ledger;

/// <summary>What a running count counts: movements since a stated day, so that the difference of two of them is a flow (docs/methods/movement.md).</summary>
public static class RunningCounts
{
    /// <summary>The movement of which a running count of a group is the sum: those displaced were displaced, those returned returned, and refugees arrived.</summary>
    /// <param name="group">The group's code.</param>
    public static MeasureKind MovementOf(string group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return group == PopulationGroup.Returnees.Code || group == PopulationGroup.ReturnedDisplaced.Code || group == PopulationGroup.ReturnedRefugees.Code ? MeasureKind.Returns
            : group == PopulationGroup.Refugees.Code ? MeasureKind.Arrivals
            : MeasureKind.Displacements;
    }

    /// <summary>Whether a series may answer a question for a measure: it is of that measure, or a running count of that movement.</summary>
    /// <param name="series">The series' measure.</param>
    /// <param name="group">The series' group.</param>
    /// <param name="asked">The measure asked for.</param>
    public static bool Answers(MeasureKind series, string group, MeasureKind asked)
    {
        ArgumentNullException.ThrowIfNull(group);
        return series == asked || (series == MeasureKind.Cumulative && asked != MeasureKind.Stock && MovementOf(group) == asked);
    }
}
