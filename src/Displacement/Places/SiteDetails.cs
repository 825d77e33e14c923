namespace Displacement.Places;

/// <summary>What is said of a site beside its name.</summary>
/// <param name="Type">What kind of site.</param>
/// <param name="Words">Its kind as the file words it, or empty.</param>
/// <param name="Status">Open, closed, or not said.</param>
/// <param name="AsOf">The day of which the status is said, or null.</param>
public sealed record SiteDetails(SiteType Type, string Words, SiteStatus Status, DateOnly? AsOf);
