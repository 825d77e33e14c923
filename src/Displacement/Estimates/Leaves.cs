using Displacement.Figures;
using Displacement.Ledger;

namespace Displacement.Estimates;

/// <summary>Turns cells into the leaves of explanations.</summary>
/// <param name="view">The ledger's view.</param>
/// <param name="on">The asked day, from which ages are counted.</param>
internal sealed class Leaves(LedgerView view, DateOnly on)
{
    /// <summary>The leaf of one cell; a share has its base beneath it.</summary>
    public Explanation Of(PlaceRound round, LedgerCell cell, string producer)
    {
        var day = cell.RowDay ?? round.Round.DayFor(on);
        var leaf = new Explanation
        {
            Kind = ExplanationKind.Reported,
            Quantity = cell.Value.Quantity,
            Place = view.Gazetteer.ById(round.PlaceId),
            Source = producer,
            Part = cell.Part,
            State = cell.Value.Quantity is null ? cell.Value.State : null,
            AsOf = day,
            AgeDays = Math.Max(0, on.DayNumber - day.DayNumber),
            Notes = Elsewhere(cell),
            Cell = new CellReference(
                round.Round.BatchId,
                new CellAddress(round.Round.File, null, cell.Line, cell.Column),
                cell.Value.Quantity?.Words,
                round.Round.Quote,
                round.Round.Carrier,
                round.Round.Speaker),
        };
        return cell.Base is { } shareBase ? ShareOf(leaf, round, shareBase) : leaf;
    }

    /// <summary>A node that sums others, or the only node there is.</summary>
    public Explanation Sum(PlaceRound round, Quantity? quantity, IReadOnlyList<Explanation> parts, params string[] notes) =>
        parts is [var only] && notes.Length == 0
            ? only
            : new Explanation
            {
                Kind = ExplanationKind.SumOfParts,
                Quantity = quantity,
                Place = view.Gazetteer.ById(round.PlaceId),
                Notes = notes,
                Children = parts,
            };

    private static Explanation ShareOf(Explanation leaf, PlaceRound round, ShareBase shareBase) => leaf with
    {
        Kind = ExplanationKind.ShareOf,
        Notes = shareBase.Quantity is null ? ["base-not-believed"] : [],
        Children =
        [
            new Explanation
            {
                Kind = ExplanationKind.Reported,
                Quantity = shareBase.Quantity,
                State = shareBase.Quantity is null ? CellState.Unknown : null,
                Place = leaf.Place,
                Source = leaf.Source,
                AsOf = leaf.AsOf,
                AgeDays = leaf.AgeDays,
                Cell = shareBase.File is null ? null : leaf.Cell! with
                {
                    Address = new CellAddress(shareBase.File, null, shareBase.Line, shareBase.Column ?? string.Empty),
                    Words = shareBase.Quantity?.Words,
                    Quote = null,
                    Speaker = round.Round.Speaker,
                },
            },
        ],
    };

    private IReadOnlyList<string> Elsewhere(LedgerCell cell) =>
        cell.Value.ElsewherePlaceId is { } place ? [$"counted-in:{view.Gazetteer.ById(place)?.Key}"] : [];
}
