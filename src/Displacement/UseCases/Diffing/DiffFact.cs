using Displacement.Figures;
using Displacement.Ledger;

namespace Displacement.UseCases.Diffing;

/// <summary>One fact as it stands and as it would stand.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Round">The round, of the batch; of a fact withdrawn with its whole round, the ledger's.</param>
/// <param name="PlaceId">The place.</param>
/// <param name="PartId">The part of the group; of a place that is not covered, everybody.</param>
/// <param name="Before">As believed; null: nobody says anything.</param>
/// <param name="After">As it would be; null: nobody would say anything.</param>
internal readonly record struct DiffFact(DiffKind Kind, RoundInfo Round, int PlaceId, int PartId, StatedFact? Before, StatedFact? After);

/// <summary>What one round says of one fact.</summary>
/// <param name="Round">The round.</param>
/// <param name="State">What its cells say.</param>
/// <param name="Best">In thousandths of a person; null where the state has no number.</param>
/// <param name="Low">The least, or null: exact.</param>
/// <param name="High">The most, or null: exact, or open where <paramref name="Low"/> is set.</param>
/// <param name="Line">Line of its first cell.</param>
/// <param name="Column">Column of its first cell, from 0.</param>
/// <param name="Cells">How many cells say it: more than one are parts, and added.</param>
/// <param name="Repeats">How many of them repeat another word for word.</param>
internal readonly record struct StatedFact(RoundInfo Round, CellState State, long? Best, long? Low, long? High, int Line, int Column, int Cells, int Repeats)
{
    private const decimal Thousand = 1000m;

    /// <summary>The number with its bounds, or null.</summary>
    public (decimal Low, decimal Best, decimal? High)? Quantity => Best is not { } best
        ? null
        : ((Low ?? best) / Thousand, best / Thousand, Low is null ? best / Thousand : High / Thousand);

    /// <summary>Whether two rounds say the same of it.</summary>
    public bool SaysAs(StatedFact other) => State == other.State && Best == other.Best && Low == other.Low && High == other.High;
}
