namespace Displacement.Events;

/// <summary>Something that happened, or was announced to happen, and may move people.</summary>
/// <param name="Day">First day.</param>
/// <param name="Until">Last day, inclusive, or null: one day.</param>
/// <param name="PlaceId">Where, or null.</param>
/// <param name="Kind">strike, summit, briefing, announced-deadline, agreement…</param>
/// <param name="Title">One sentence.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Published">When the source said so, or null.</param>
public sealed record Event(DateOnly Day, DateOnly? Until, int? PlaceId, string Kind, string Title, string Source, DateOnly? Published);
