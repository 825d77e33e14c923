using Displacement.Places;

namespace Displacement.Estimates;

/// <summary>A place whose part in a total is another in one tree than in another.</summary>
/// <param name="Place">The place.</param>
/// <param name="Before">Its node in the one; null: it is not in the sum.</param>
/// <param name="After">Its node in the other; null: it is not in the sum.</param>
public sealed record PlaceMove(Place Place, Explanation? Before, Explanation? After)
{
    /// <summary>After less before; a place that is not in a sum adds nothing to it.</summary>
    public decimal Change => (After?.Quantity?.Best ?? 0) - (Before?.Quantity?.Best ?? 0);
}

/// <summary>Finds where two trees of one place differ: in the smallest places that both sum.</summary>
internal static class PlaceMoves
{
    /// <summary>The places that moved, the largest change first.</summary>
    /// <param name="place">The place of both trees.</param>
    /// <param name="before">The one; null: unknown.</param>
    /// <param name="after">The other; null: unknown.</param>
    public static IReadOnlyList<PlaceMove> Between(Place place, Explanation? before, Explanation? after)
    {
        List<PlaceMove> moves = [];
        Collect(place, Summed(before), Summed(after), moves);
        moves.Sort((left, right) => Math.Abs(right.Change) != Math.Abs(left.Change) ? Math.Abs(right.Change).CompareTo(Math.Abs(left.Change)) : string.CompareOrdinal(left.Place.Key, right.Place.Key));
        return moves;
    }

    /// <summary>Whether both trees sum places, so that one that is in only one of them changes what the total covers.</summary>
    public static bool AreSums(Explanation? before, Explanation? after) =>
        Summed(before)?.Kind == ExplanationKind.SumOfChildren && Summed(after)?.Kind == ExplanationKind.SumOfChildren;

    private static void Collect(Place place, Explanation? before, Explanation? after, List<PlaceMove> moves)
    {
        if (before?.Kind == ExplanationKind.SumOfChildren && after?.Kind == ExplanationKind.SumOfChildren)
        {
            var (was, becomes) = (Beneath(before), Beneath(after));
            foreach (var (id, node) in was)
            {
                Collect(node.Place!, node, becomes.GetValueOrDefault(id), moves);
            }

            foreach (var (_, node) in becomes.Where(one => !was.ContainsKey(one.Key)))
            {
                Collect(node.Place!, null, node, moves);
            }
        }
        else if (before?.Quantity?.Best != after?.Quantity?.Best)
        {
            moves.Add(new PlaceMove(place, before, after));
        }
    }

    /// <summary>What a node takes its number from: the winner of a choice, the figure that was carried forward.</summary>
    private static Explanation? Summed(Explanation? node) => node switch
    {
        null or { Quantity: null } => null,
        { Kind: ExplanationKind.Chosen or ExplanationKind.CarriedForward, Children: [var first, ..] } => Summed(first),
        _ => node,
    };

    private static Dictionary<int, Explanation> Beneath(Explanation sum)
    {
        Dictionary<int, Explanation> places = [];
        foreach (var child in sum.Children)
        {
            if (!child.Notes.Contains("left-out", StringComparer.Ordinal) && Summed(child) is { Place: { } place } node)
            {
                places[place.Id] = node;
            }
        }

        return places;
    }
}
