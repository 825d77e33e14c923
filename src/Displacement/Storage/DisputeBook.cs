using Displacement.Estimates;
using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>How disagreements were handled, as known at a moment.</summary>
internal sealed class DisputeBook
{
    private readonly Dictionary<DisputeKey, DisputeRow> last = [];

    private DisputeBook()
    {
    }

    /// <summary>What was known of them at a moment.</summary>
    public static DisputeBook At(DisplacementDb db, DateTimeOffset known)
    {
        DisputeBook book = new();
        foreach (var row in db.Disputes.AsNoTracking().Where(row => row.At <= known).OrderBy(row => row.At).ThenBy(row => row.Id))
        {
            book.last[new DisputeKey(row.PlaceId, row.Group, row.OneSeriesId, row.OtherSeriesId)] = row;
        }

        return book;
    }

    /// <summary>The handling of a disagreement of a place and group.</summary>
    public DisputeHandling HandlingOf(Disagreement between, Places.Place place, string group) => Of(place.Id, group, between);

    /// <summary>The handling of a disagreement.</summary>
    /// <param name="placeId">The place.</param>
    /// <param name="group">The group's code.</param>
    /// <param name="between">The disagreement.</param>
    public DisputeHandling Of(int placeId, string group, Disagreement between)
    {
        if (!last.TryGetValue(DisputeKey.Of(placeId, group, between), out var row))
        {
            return DisputeHandling.Untouched;
        }

        var newest = between.Winner.Newest > between.Other.Newest ? between.Winner.Newest : between.Other.Newest;
        var state = row.State == DisputeState.Settled && newest > row.JudgedUntil ? DisputeState.Lapsed : row.State;
        return new DisputeHandling(state, row.Owner, row.Resolution, row.By, row.At);
    }
}
