using System.Globalization;
using System.Text.Json;
using Displacement.Estimates;
using Displacement.UseCases.Differences;

namespace Displacement.Cli;

/// <summary>What a difference is made of, so that it can be read aloud.</summary>
internal static class ComparisonText
{
    /// <summary>A kind as programs read it: <c>new-rounds</c>.</summary>
    public static string Word(ComparisonKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>The reason, with its largest moves.</summary>
    public static string Because(ComparisonPart part, int most)
    {
        var rest = part.Moves.Count > most ? string.Create(CultureInfo.InvariantCulture, $"; and {part.Moves.Count - most:N0} more places") : string.Empty;
        return $"{What(part.Kind)}: {string.Join("; ", part.Moves.Take(most).Select(Move))}{rest}";
    }

    /// <summary>A change with its sign.</summary>
    public static string Signed(decimal change) => change.ToString("+#,##0.###;-#,##0.###;0", CultureInfo.InvariantCulture);

    /// <summary>The leaf that a node takes its number from, or the node: a sum has several.</summary>
    public static Explanation Leaf(Explanation node)
    {
        while (node is { Cell: null, Children: [var only] })
        {
            node = only;
        }

        return node;
    }

    private static string What(ComparisonKind kind) => kind switch
    {
        ComparisonKind.Corrections => "a later edition says otherwise",
        ComparisonKind.Retractions => "a file was retracted",
        ComparisonKind.NewRounds => "a newer round counts",
        ComparisonKind.Coverage => "other places are covered",
        ComparisonKind.Expiry => "a figure is too old to count",
        ComparisonKind.Choice => "another reading was chosen",
        ComparisonKind.Places => "the places changed",
        _ => "it was converted otherwise",
    };

    private static string Move(PlaceMove move) => $"{move.Place.Key} {move.Place.Name} {Side(move.Before)} → {Side(move.After)}";

    private static string Side(Explanation? node)
    {
        if (node?.Quantity is not { } quantity)
        {
            return "nothing";
        }

        var leaf = Leaf(node);
        var day = (node.AsOf ?? leaf.AsOf) is { } asOf ? string.Create(CultureInfo.InvariantCulture, $", {asOf:yyyy-MM-dd}") : string.Empty;
        var cell = leaf.Cell is { } from ? string.Create(CultureInfo.InvariantCulture, $", {from.Address.File} line {from.Address.Line} of batch {from.BatchId}") : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{quantity.Best:#,##0.###} ({node.Source ?? leaf.Source}{day}{cell})");
    }
}
