namespace Displacement.Estimates;

/// <summary>Compares two numbers where they are alike: a change of source, of group or of coverage is no change of people.</summary>
public static class Comparing
{
    /// <summary>Whether two readings count the same people by the same series, invented or real, in the same places.</summary>
    /// <param name="one">A reading.</param>
    /// <param name="other">Another of the same place.</param>
    public static bool AreAlike(Reading one, Reading other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.Series?.Id == other.Series?.Id
            && one.Group == other.Group
            && one.Scope == other.Scope
            && one.SourceKind == other.SourceKind
            && one.Producers.Order(StringComparer.Ordinal).SequenceEqual(other.Producers.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            && CoverTheSame(one, other);
    }

    /// <summary>Whether two readings lack the same places, and no row of either is without a number.</summary>
    /// <param name="one">A reading.</param>
    /// <param name="other">Another of the same place.</param>
    public static bool CoverTheSame(Reading one, Reading other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return !one.HasGaps && !other.HasGaps && Lacks(one).SetEquals(Lacks(other));
    }

    /// <summary>Later less earlier; null where one of the two is unknown, or where they are not alike.</summary>
    /// <param name="earlier">What was believed of an earlier day, or null.</param>
    /// <param name="later">What is believed of a later day, or null.</param>
    public static decimal? Change(Estimate? earlier, Estimate? later) =>
        earlier?.Winner is { } was && later?.Winner is { } becomes && earlier.HoldsOthers == later.HoldsOthers && AreAlike(was, becomes) ? becomes.Quantity.Best - was.Quantity.Best : null;

    /// <summary>A part of all people there, as a fraction; null where one of the two is unknown, or they bear no share of each other.</summary>
    /// <param name="part">Some of them.</param>
    /// <param name="whole">All.</param>
    public static decimal? Share(Estimate part, Estimate whole)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(whole);
        return !part.HoldsOthers && !whole.HoldsOthers && part.Winner is { } some && whole.Winner is { Quantity.Best: > 0 } all && BearShare(some, all) ? some.Quantity.Best / all.Quantity.Best : null;
    }

    /// <summary>Whether both cover all places, have a number in every row, and the part is not more than the whole.</summary>
    private static bool BearShare(Reading some, Reading all) =>
        some.Quantity.Best <= all.Quantity.Best && some.Coverage.IsComplete && all.Coverage.IsComplete && !some.HasGaps && !all.HasGaps;

    private static HashSet<int> Lacks(Reading reading) => [.. reading.Coverage.Missing.Concat(reading.Coverage.MissingBelow).Select(place => place.Id)];
}
