namespace Displacement.Places;

/// <summary>One step from an old place to a new one. A merge or a split has one for each pair.</summary>
/// <param name="Id">The store's number.</param>
/// <param name="OldCode">The code of the place that ended, as the list has it.</param>
/// <param name="OldPlaceId">The place that ended; null where only its code is known.</param>
/// <param name="NewPlaceId">The place that stands for it or for part of it.</param>
/// <param name="Kind">Says whether figures may be carried over.</param>
/// <param name="Since">The first day of the new place.</param>
public sealed record Crosswalk(int Id, string OldCode, int? OldPlaceId, int NewPlaceId, CrosswalkKind Kind, DateOnly Since);
