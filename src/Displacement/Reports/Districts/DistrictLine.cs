using Displacement.Places;

namespace Displacement.Reports.Districts;

/// <summary>A row about a place.</summary>
/// <param name="Kind">Whether it is listed or summed.</param>
/// <param name="Place">The place.</param>
/// <param name="Parent">The place above it in the table; null for the total.</param>
/// <param name="Label">What the row is called.</param>
/// <param name="Parts">The rows that a sum adds.</param>
internal sealed record DistrictLine(RowKind Kind, Place Place, Place? Parent, string Label, IReadOnlyList<int> Parts);
