namespace Displacement.UseCases.Deciding;

/// <summary>A person's decision between readings, as it is listed.</summary>
/// <param name="Id">Its number.</param>
/// <param name="PlaceId">The place.</param>
/// <param name="Group">The group.</param>
/// <param name="Source">The producer decided for.</param>
/// <param name="Reason">Who decided, and why.</param>
/// <param name="From">The first day on which it counts, or null: before it, not all that was judged had been counted.</param>
/// <param name="JudgedUntil">The newest day of the readings that were judged: a newer round of one of them ends it.</param>
/// <param name="Expires">The last day on which it counts, or null.</param>
public sealed record ReadingDecision(int Id, int PlaceId, string Group, string Source, string Reason, DateOnly? From, DateOnly JudgedUntil, DateOnly? Expires);
