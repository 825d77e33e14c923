namespace Displacement.Estimates;

/// <summary>What a total rests on, in shares of its people: old figures, one source, approximate words, numbers derived from others.</summary>
/// <param name="Days">Figures more days old than this on the asked day are old.</param>
/// <param name="Older">The share that is old.</param>
/// <param name="Source">The source that counts most of the people.</param>
/// <param name="FromSource">The share that it counts.</param>
/// <param name="Approximate">The share given in words, with bounds ("some 3 million").</param>
/// <param name="Derived">The share that was worked out: a share of another figure, another unit or age band.</param>
public sealed record Dependence(int Days, decimal Older, string Source, decimal FromSource, decimal Approximate, decimal Derived)
{
    /// <summary>Of the derived, the share that was converted: age bands that were split.</summary>
    public decimal Converted { get; init; }

    /// <summary>The usual limit: two months.</summary>
    public const int UsualDays = 60;

    /// <summary>What an estimate rests on; null where it has no number, or nobody is counted.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <param name="days">Figures more days old than this are old.</param>
    public static Dependence? Of(Estimate estimate, int days = UsualDays)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        if (estimate.Winner is not { } winner)
        {
            return null;
        }

        List<Explanation> leaves = [];
        Collect(winner.Explanation, leaves);
        var total = leaves.Sum(People);
        if (total == 0)
        {
            return null;
        }

        var largest = leaves.GroupBy(leaf => leaf.Source ?? string.Empty, StringComparer.Ordinal)
            .Select(source => (Name: source.Key, People: source.Sum(People)))
            .OrderByDescending(source => source.People).ThenBy(source => source.Name, StringComparer.Ordinal)
            .First();
        return new Dependence(
            days,
            Share(leaf => leaf.AgeDays > days),
            largest.Name,
            largest.People / total,
            Share(leaf => leaf.Quantity is { IsExact: false }),
            Share(leaf => leaf.Kind is ExplanationKind.ShareOf or ExplanationKind.Converted))
        {
            Converted = Share(leaf => leaf.Kind == ExplanationKind.Converted),
        };

        decimal Share(Predicate<Explanation> counts) => leaves.Where(leaf => counts(leaf)).Sum(People) / total;
    }

    /// <summary>Whether an age band was split for some of an estimate's people.</summary>
    /// <param name="estimate">The estimate.</param>
    public static bool IsConverted(Estimate estimate)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        return estimate.Question.Age is not null && Of(estimate) is { Converted: > 0 };
    }

    private static decimal People(Explanation leaf) => leaf.Quantity!.Best;

    private static void Collect(Explanation node, List<Explanation> leaves)
    {
        switch (node.Kind)
        {
            case ExplanationKind.Chosen or ExplanationKind.CarriedForward when node.Children is [var first, ..]:
                Collect(first, leaves);
                break;
            case ExplanationKind.SumOfChildren or ExplanationKind.SumOfParts or ExplanationKind.SumOfPeriods:
                foreach (var child in node.Children.Where(child => !child.Notes.Contains("left-out", StringComparer.Ordinal)))
                {
                    Collect(child, leaves);
                }

                break;
            default:
                if (node.Quantity is not null)
                {
                    leaves.Add(node);
                }

                break;
        }
    }
}
