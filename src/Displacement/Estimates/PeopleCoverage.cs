namespace Displacement.Estimates;

/// <summary>Coverage in people: of how many the breakdown that was asked for is known.</summary>
/// <param name="Of">People of the total.</param>
/// <param name="Known">Those of them whose breakdown is known.</param>
public sealed record PeopleCoverage(decimal Of, decimal Known)
{
    /// <summary>Whether the breakdown is known for everybody.</summary>
    public bool IsComplete => Known >= Of;

    /// <summary>Adds place to place.</summary>
    public static PeopleCoverage operator +(PeopleCoverage left, PeopleCoverage right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new PeopleCoverage(left.Of + right.Of, left.Known + right.Known);
    }
}
