using Displacement.Estimates;
using Displacement.Figures;

namespace Displacement.UseCases.Situations;

/// <summary>What a history's numbers changed by from one day to the next.</summary>
public static class Changes
{
    /// <summary>The change on each day on which the same source had counted before; another source's number is no change.</summary>
    /// <param name="history">A history, the oldest day first.</param>
    public static IReadOnlyDictionary<DateOnly, Difference> Of(IReadOnlyList<Estimate> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        Dictionary<DateOnly, Difference> changes = [];
        foreach (var (before, after) in history.Zip(history.Skip(1)))
        {
            if (before.Winner is { } was && after.Winner is { } becomes && IsOneSource(was, becomes))
            {
                changes[after.Question.On] = becomes.Quantity - was.Quantity;
            }
        }

        return changes;
    }

    private static bool IsOneSource(Reading was, Reading becomes) =>
        was.Group == becomes.Group
        && was.Series?.Id == becomes.Series?.Id
        && was.Producers.Order(StringComparer.Ordinal).SequenceEqual(becomes.Producers.Order(StringComparer.Ordinal), StringComparer.Ordinal);
}
