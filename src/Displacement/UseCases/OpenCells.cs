using Displacement.Estimates;
using Displacement.Storage;

namespace Displacement.UseCases;

/// <summary>Puts the very line of the kept file into the leaves of an explanation.</summary>
/// <param name="db">The ledger.</param>
/// <param name="documents">The kept files.</param>
public sealed class OpenCells(DisplacementDb db, DocumentStore documents)
{
    /// <summary>The same tree, its leaves with the text of their lines. Each file is read once.</summary>
    /// <param name="tree">The tree.</param>
    public Explanation Run(Explanation tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        Dictionary<int, HashSet<int>> wanted = [];
        Collect(tree, wanted);
        var lines = wanted.ToDictionary(
            batch => batch.Key,
            batch => KeptTable.Lines(documents, KeptTable.Batch(db, batch.Key), batch.Value));
        return Filled(tree, lines);
    }

    private static void Collect(Explanation node, Dictionary<int, HashSet<int>> wanted)
    {
        if (node.Cell is { } cell)
        {
            if (!wanted.TryGetValue(cell.BatchId, out var lines))
            {
                wanted[cell.BatchId] = lines = [];
            }

            lines.Add(cell.Address.Line);
        }

        foreach (var child in node.Children)
        {
            Collect(child, wanted);
        }
    }

    private static Explanation Filled(Explanation node, Dictionary<int, IReadOnlyDictionary<int, string>> lines) => node with
    {
        Cell = node.Cell is { } cell ? cell with { Text = lines[cell.BatchId].GetValueOrDefault(cell.Address.Line) } : null,
        Children = [.. node.Children.Select(child => Filled(child, lines))],
    };
}
