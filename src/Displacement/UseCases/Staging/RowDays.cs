using Displacement.Storage;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Staging;

/// <summary>Settles which rows keep a day of their own, once it is known which of a round's days is the round's.</summary>
/// <remarks>While a file is read, a row keeps its day where it differs from the round's first row; rarely is that not right.</remarks>
internal static class RowDays
{
    public static void Settle(DisplacementDb db, IEnumerable<RoundEntry> rounds)
    {
        foreach (var round in rounds.Where(round => round.HasSeveralDays && round.First.AsOf != round.Latest.AsOf))
        {
            var (first, last) = (round.First.AsOf, round.Latest.AsOf);
            var figures = db.Figures.Where(figure => figure.RoundId == round.Id);
            db.Shares.Where(share => share.RoundId == round.Id).ExecuteUpdate(set => set.SetProperty(share => share.BaseAsOf, last));
            figures.Where(figure => figure.RowDay == null).ExecuteUpdate(set => set.SetProperty(figure => figure.RowDay, first));
            figures.Where(figure => figure.RowDay == last).ExecuteUpdate(set => set.SetProperty(figure => figure.RowDay, (DateOnly?)null));
        }
    }
}
