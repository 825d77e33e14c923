using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Periods;
using Displacement.Places;
using Displacement.UseCases.Situations;

namespace Displacement.UseCases.Movements;

/// <summary>How many were newly displaced since a day, or since an event began (docs/methods/movement.md).</summary>
public sealed record NewlyDisplaced
{
    /// <summary>The event that the days begin with; null where a day was asked.</summary>
    public Happening? Event { get; init; }

    /// <summary>The days, both included.</summary>
    public required DateRange During { get; init; }

    /// <summary>The asked place.</summary>
    public required Estimate Total { get; init; }

    /// <summary>The places right beneath it of which anything is known.</summary>
    public required IReadOnlyList<Estimate> Beneath { get; init; }

    /// <summary>What was counted, in the order in which it was said: running counts of the asked place and of those beneath, several of a day where several were said.</summary>
    public required IReadOnlyList<RunningCountSaid> Counts { get; init; }
}

/// <summary>One running count as somebody said it.</summary>
/// <param name="Place">Where.</param>
/// <param name="Series">Who counted, and whom.</param>
/// <param name="Round">When it was said: its day and, where it has one, its time.</param>
/// <param name="Since">The day it began; null: nobody says.</param>
/// <param name="Quantity">How many.</param>
/// <param name="More">How many more than the count before it of the same series and beginning; null: it is the first.</param>
/// <param name="Leaf">Its cell.</param>
public sealed record RunningCountSaid(Place Place, SeriesInfo Series, RoundInfo Round, DateOnly? Since, Quantity Quantity, decimal? More, Explanation Leaf)
{
    /// <summary>The day, with the time where several were said that day: <c>2020-02-10 18:00</c>.</summary>
    public string Moment => Round.Number.StartsWith(Round.Until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        ? Round.Number
        : Round.Until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
