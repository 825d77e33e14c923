using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;

namespace Displacement.Estimates;

/// <summary>Reads the cells of most places at once: one number for everybody, or one for each sex. It answers as <see cref="PartResolver"/> does, sooner.</summary>
internal static class PlainCells
{
    /// <summary>The answer; null where the cells need a closer look.</summary>
    /// <param name="round">What a round says of a place.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="leaves">Makes leaves.</param>
    /// <param name="producer">Who counted.</param>
    public static PartAnswer? Answer(PlaceRound round, Ask ask, Leaves leaves, string producer) =>
        !ask.IsEverybody || ask.Origins is not null || ask.Cause is not null ? null : round.Cells switch
        {
            [var only] when only is { Part: { Sex: Sex.All, Age: null, IsCross: false }, Value.Quantity: { } number } => Of(number, leaves.Of(round, only, producer), checks: false),
            [var one, var other] when IsSex(one, Sex.Female) && IsSex(other, Sex.Male) => Sum(round, one, other, leaves, producer),
            [var one, var other] when IsSex(one, Sex.Male) && IsSex(other, Sex.Female) => Sum(round, other, one, leaves, producer),
            _ => null,
        };

    private static PartAnswer Sum(PlaceRound round, LedgerCell women, LedgerCell men, Leaves leaves, string producer)
    {
        var sum = women.Value.Quantity! + men.Value.Quantity!;
        return Of(sum, leaves.Sum(round, sum, new DeferredNodes(2, () => [leaves.Of(round, women, producer), leaves.Of(round, men, producer)])), checks: true);
    }

    private static bool IsSex(LedgerCell cell, Sex sex) => cell is { Part: { Age: null, IsCross: false }, Value.Quantity: not null } && cell.Part.Sex == sex;

    private static PartAnswer Of(Quantity number, Explanation explanation, bool checks) => new()
    {
        Quantity = number,
        ChecksTotal = checks,
        People = new PeopleCoverage(number.Best, number.Best),
        Explanation = explanation,
    };
}
