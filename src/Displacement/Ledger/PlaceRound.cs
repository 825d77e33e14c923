namespace Displacement.Ledger;

/// <summary>What one round says of one place: all its cells.</summary>
/// <param name="Round">The round.</param>
/// <param name="PlaceId">The place.</param>
/// <param name="Cells">Its cells, at least one.</param>
public sealed record PlaceRound(RoundInfo Round, int PlaceId, IReadOnlyList<LedgerCell> Cells)
{
    /// <summary>The day this place's rows age from: their own where they have one, never after <paramref name="on"/>.</summary>
    public DateOnly AgesFrom(DateOnly on)
    {
        DateOnly? newest = null;
        foreach (var cell in Cells)
        {
            if (cell.RowDay is not { } day)
            {
                return Round.DayFor(on);
            }

            newest = newest is null || day > newest ? day : newest;
        }

        return newest is { } own && own < Round.DayFor(on) ? own : Round.DayFor(on);
    }
}
