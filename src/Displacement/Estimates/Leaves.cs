using System.Globalization;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Places;

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
            // A round's quote is the sentence that gives its whole; the parts beside it were worded elsewhere.
            Cell = new CellReference(
                round.Round.BatchId,
                new CellAddress(round.Round.File, round.Round.Sheet, cell.Line, cell.Column),
                cell.Value.Quantity?.Words,
                cell.Part == PartKey.Everybody ? round.Round.Quote : null,
                round.Round.Carrier,
                round.Round.Speaker),
        };
        return cell.Base is { } shareBase ? ShareOf(leaf, shareBase) : leaf;
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

    /// <summary>The place that a round speaks of.</summary>
    public Place PlaceOf(PlaceRound round) => view.Gazetteer.ById(round.PlaceId)!;

    /// <summary>A node that keeps a part of the band beneath it, and who says how large the part is.</summary>
    public Explanation Converted(PlaceRound round, Quantity quantity, Explanation band, IReadOnlyList<string> notes, IReadOnlyList<Explanation> structure) => new()
    {
        Kind = ExplanationKind.Converted,
        Quantity = quantity,
        Place = PlaceOf(round),
        Source = band.Source ?? band.Children.Select(child => child.Source).FirstOrDefault(),
        Part = band.Part,
        AsOf = band.AsOf ?? round.Round.DayFor(on),
        AgeDays = Math.Max(0, on.DayNumber - (band.AsOf ?? round.Round.DayFor(on)).DayNumber),
        Notes = notes,
        Children = [band, .. structure],
    };

    private Explanation ShareOf(Explanation leaf, ShareBase shareBase) => leaf with
    {
        Kind = ExplanationKind.ShareOf,
        Notes = shareBase.Quantity is null ? ["base-not-believed"] : [Fraction(shareBase.Share)],
        Children = [BaseOf(leaf, shareBase)],
    };

    private static string Fraction(Share share) => string.Create(
        CultureInfo.InvariantCulture,
        $"share:{share.Low:0.###}..{share.Best:0.###}..{share.High:0.###}");

    private Explanation BaseOf(Explanation leaf, ShareBase shareBase) => shareBase.Round is not { } round
        ? new Explanation { Kind = ExplanationKind.Reported, State = CellState.Unknown, Place = view.Gazetteer.ById(shareBase.PlaceId) }
        : new Explanation
        {
            Kind = ExplanationKind.Reported,
            Quantity = shareBase.Quantity,
            State = shareBase.Quantity is null ? CellState.Unknown : null,
            Place = view.Gazetteer.ById(shareBase.PlaceId),
            Source = leaf.Source,
            AsOf = round.DayFor(on),
            AgeDays = Math.Max(0, on.DayNumber - round.DayFor(on).DayNumber),
            Cell = new CellReference(
                round.BatchId,
                new CellAddress(round.File, round.Sheet, shareBase.Line, shareBase.Column ?? string.Empty),
                shareBase.Quantity?.Words,
                round.Quote,
                round.Carrier,
                round.Speaker),
        };

    private IReadOnlyList<string> Elsewhere(LedgerCell cell) =>
        cell.Value.ElsewherePlaceId is { } place ? [$"counted-in:{view.Gazetteer.ById(place)?.Key}"] : [];
}
