using Displacement.Estimates;

namespace Displacement.UseCases.Situations;

/// <summary>What a history's numbers changed by from one day to the next.</summary>
public static class Changes
{
    /// <summary>The change on each day whose number is like the one before it (<see cref="Comparing.AreAlike"/>); another source's number is no change.</summary>
    /// <param name="history">A history, the oldest day first.</param>
    public static IReadOnlyDictionary<DateOnly, decimal> Of(IReadOnlyList<Estimate> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        Dictionary<DateOnly, decimal> changes = [];
        foreach (var (before, after) in history.Zip(history.Skip(1)))
        {
            if (Comparing.Change(before, after) is { } change)
            {
                changes[after.Question.On] = change;
            }
        }

        return changes;
    }
}
