namespace Displacement.Places;

/// <summary>How deep in the tree a place lies. The numbers are those of the P-code lists ("Admin Level").</summary>
/// <remarks>A country need not have every level: a child may lie several levels below its parent.</remarks>
public enum AdminLevel
{
    /// <summary>The root, the parent of every country.</summary>
    World = -1,

    /// <summary>A country or territory with an ISO 3166 code.</summary>
    Country = 0,

    /// <summary>The first division, whatever the country calls it (governorate, region, state, province).</summary>
    Governorate = 1,

    /// <summary>The second division (district, county, prefecture).</summary>
    District = 2,

    /// <summary>The third division.</summary>
    SubDistrict = 3,

    /// <summary>A town, village or neighbourhood. Its code may tell nothing of its parent (C1003).</summary>
    Community = 4,

    /// <summary>A camp, a collective centre, an informal settlement.</summary>
    Site = 5,

    /// <summary>Not part of the tree: an area across places, with figures of its own. See <see cref="Places.Area"/>.</summary>
    Area = 6,
}
