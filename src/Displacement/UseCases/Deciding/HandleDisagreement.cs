using System.Globalization;
using Displacement.Estimates;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Displacement.UseCases.Situations;

namespace Displacement.UseCases.Deciding;

/// <summary>Gives a disagreement an owner, settles it, or opens it again. Which number counts stays with the rule, and with decisions.</summary>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
public sealed class HandleDisagreement(DisplacementDb db, TimeProvider clock)
{
    private const int Longest = 1_000;

    /// <summary>Somebody looks after it from now on.</summary>
    /// <param name="request">The place, the group and the day on which it was seen.</param>
    /// <param name="number">Its name in the list of that place and day: <c>SY07/civilians/1-3</c>.</param>
    /// <param name="owner">Who looks after it.</param>
    /// <param name="by">Who says so.</param>
    /// <exception cref="LedgerException">There is no such disagreement, or a name is missing.</exception>
    public PlaceDisagreement Assign(TotalRequest request, string number, string owner, string by) => Add(request, number, by, DisputeState.Assigned, owner, null);

    /// <summary>It is settled: what the difference comes from, and how the numbers are to be understood.</summary>
    /// <param name="request">The place, the group and the day on which it was seen.</param>
    /// <param name="number">Its name in the list.</param>
    /// <param name="resolution">The resolution.</param>
    /// <param name="by">Who says so.</param>
    /// <exception cref="LedgerException">There is no such disagreement, or a text is missing.</exception>
    public PlaceDisagreement Settle(TotalRequest request, string number, string resolution, string by) => Add(request, number, by, DisputeState.Settled, null, resolution);

    /// <summary>It is open again.</summary>
    /// <param name="request">The place, the group and the day on which it was seen.</param>
    /// <param name="number">Its name in the list.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who says so.</param>
    /// <exception cref="LedgerException">There is no such disagreement, or a text is missing.</exception>
    public PlaceDisagreement Reopen(TotalRequest request, string number, string reason, string by) => Add(request, number, by, DisputeState.Open, null, reason);

    /// <summary>The name by which a disagreement is called in a list.</summary>
    /// <param name="one">The disagreement.</param>
    public static string NumberOf(PlaceDisagreement one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var key = DisputeKey.Of(one.Place.Id, one.Group, one.Between);
        return string.Create(CultureInfo.InvariantCulture, $"{one.Place.Key}/{one.Group}/{key.One}-{key.Other}");
    }

    private PlaceDisagreement Add(TotalRequest request, string number, string by, DisputeState state, string? owner, string? text)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrWhiteSpace(by) || (state == DisputeState.Assigned ? string.IsNullOrWhiteSpace(owner) : string.IsNullOrWhiteSpace(text)) || by.Length > Longest || owner?.Length > Longest || text?.Length > Longest)
        {
            throw new LedgerException(Refusal.Usage, "A disagreement is assigned to somebody, or settled or opened again with a sentence that says how or why; and somebody says so. Nothing was changed.").As("DisputeIncomplete");
        }

        AskDisagreements ask = new(db, clock);
        request = request with { Known = null };
        if (ask.Run(request).FirstOrDefault(one => string.Equals(NumberOf(one), number.Trim(), StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            throw new LedgerException(Refusal.Usage, $"There is no disagreement {number} on that day. 'displacement disagreements {request.Place}' lists them. Nothing was changed.").As("NoDispute", number);
        }

        var (winner, other) = (found.Between.Winner, found.Between.Other);
        var key = DisputeKey.Of(found.Place.Id, found.Group, found.Between);
        db.Disputes.Add(new DisputeRow
        {
            PlaceId = key.PlaceId,
            Group = key.Group,
            OneSeriesId = key.One,
            OtherSeriesId = key.Other,
            At = clock.GetUtcNow(),
            By = by.Trim(),
            State = state,
            Owner = owner?.Trim() ?? found.Handling.Owner,
            Resolution = text?.Trim(),
            JudgedUntil = winner.Newest > other.Newest ? winner.Newest : other.Newest,
        });
        db.SaveChanges();
        return ask.Run(request).First(one => DisputeKey.Of(one.Place.Id, one.Group, one.Between) == key);
    }
}
