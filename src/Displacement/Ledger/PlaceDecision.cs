namespace Displacement.Ledger;

/// <summary>A person's decision between readings, as believed at the moment asked.</summary>
/// <param name="PlaceId">The place.</param>
/// <param name="Group">The group asked for.</param>
/// <param name="SeriesId">The series taken.</param>
/// <param name="Reason">Why.</param>
/// <param name="JudgedUntil">The newest day of the readings that were judged.</param>
/// <param name="Expires">Last day on which it counts, or null.</param>
public sealed record PlaceDecision(int PlaceId, string Group, int SeriesId, string Reason, DateOnly JudgedUntil, DateOnly? Expires)
{
    /// <summary>The first day on which it counts: before it, not all that was judged had been counted. Null: any day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The newest day that was judged of each series: a newer round of one of them ends it. Empty: <see cref="JudgedUntil"/>, of whichever series.</summary>
    public IReadOnlyDictionary<int, DateOnly> Judged { get; init; } = new Dictionary<int, DateOnly>();
}
