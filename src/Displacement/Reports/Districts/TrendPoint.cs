namespace Displacement.Reports.Districts;

/// <summary>What was believed of the place on the day of one round.</summary>
/// <param name="Day">The figure's day.</param>
/// <param name="Group">The group it counts.</param>
/// <param name="Source">The producers.</param>
/// <param name="People">The number.</param>
public sealed record TrendPoint(DateOnly Day, string Group, string Source, decimal People);
