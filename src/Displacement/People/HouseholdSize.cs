namespace Displacement.People;

/// <summary>How many people live in a household of a place, from a day on, as a source says.</summary>
/// <param name="Id">Its number, as people type it.</param>
/// <param name="PlaceId">The place; it also counts for places beneath that have none of their own.</param>
/// <param name="From">The first day it counts for.</param>
/// <param name="Low">The fewest persons a household it can be.</param>
/// <param name="Best">Persons a household.</param>
/// <param name="High">The most it can be.</param>
/// <param name="Source">Who says so.</param>
public sealed record HouseholdSize(int Id, int PlaceId, DateOnly From, decimal Low, decimal Best, decimal High, string Source);
