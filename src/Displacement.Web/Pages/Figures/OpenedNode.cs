using Displacement.Estimates;
using Displacement.UseCases;

namespace Displacement.Web.Pages.Figures;

/// <summary>A node of an explanation as a page shows it: not deeper and not wider than a person reads at once.</summary>
/// <param name="Node">The node; the cells of leaves hold their line.</param>
/// <param name="Children">The nodes shown beneath.</param>
/// <param name="Left">How many more are beneath, to be opened from the place's own page.</param>
public sealed record OpenedNode(Explanation Node, IReadOnlyList<OpenedNode> Children, int Left)
{
    private const int Widest = 40;
    private const int Deepest = 2;
    private const int DeepestOfAll = 12;

    /// <summary>Opens a tree down to its lines.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="cells">Reads the kept files.</param>
    public static OpenedNode Open(Explanation tree, OpenCells cells)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(cells);
        Dictionary<string, int> left = new(StringComparer.Ordinal);
        return Build(cells.Run(Pruned(tree, 0, 0, "0", left)), "0", left);
    }

    /// <summary>Sums of sums of places are cut: each place has a page of its own.</summary>
    private static Explanation Pruned(Explanation node, int sums, int depth, string path, Dictionary<string, int> left)
    {
        var cut = sums >= Deepest || depth >= DeepestOfAll;
        var kept = cut ? 0 : Math.Min(Widest, node.Children.Count);
        if (kept < node.Children.Count)
        {
            left[path] = node.Children.Count - kept;
        }

        var within = sums + (node.Kind == ExplanationKind.SumOfChildren ? 1 : 0);
        return node with { Children = [.. node.Children.Take(kept).Select((child, i) => Pruned(child, within, depth + 1, $"{path}.{i}", left))] };
    }

    private static OpenedNode Build(Explanation node, string path, Dictionary<string, int> left) =>
        new(node, [.. node.Children.Select((child, i) => Build(child, $"{path}.{i}", left))], left.GetValueOrDefault(path));
}
