namespace Displacement.Reports;

/// <summary>What a number of a report was the answer to, on the report's day and at its moment.</summary>
/// <param name="Place">The place's key.</param>
/// <param name="Group">The group's code.</param>
/// <param name="Age">The age band, or null: all ages.</param>
public sealed record AskedTotal(string Place, string Group, string? Age);
