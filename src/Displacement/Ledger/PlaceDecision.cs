namespace Displacement.Ledger;

/// <summary>A person's decision between readings, as believed at the moment asked.</summary>
/// <param name="PlaceId">The place.</param>
/// <param name="Group">The group asked for.</param>
/// <param name="SeriesId">The series taken.</param>
/// <param name="Reason">Why.</param>
/// <param name="JudgedUntil">It lapses when a series of the place has a round newer than this day.</param>
/// <param name="Expires">Last day on which it counts, or null.</param>
public sealed record PlaceDecision(int PlaceId, string Group, int SeriesId, string Reason, DateOnly JudgedUntil, DateOnly? Expires);
