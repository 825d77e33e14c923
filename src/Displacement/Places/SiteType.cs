namespace Displacement.Places;

/// <summary>What kind of site people live in.</summary>
public enum SiteType
{
    /// <summary>Not said, or not understood; the file's words are kept.</summary>
    Unstated = 0,

    /// <summary>A camp, run by somebody.</summary>
    Camp,

    /// <summary>A collective centre: a school, a mosque, another building.</summary>
    CollectiveCentre,

    /// <summary>An informal or self-settled settlement.</summary>
    InformalSettlement,

    /// <summary>A planned settlement.</summary>
    PlannedSettlement,

    /// <summary>A transit or reception centre.</summary>
    TransitCentre,

    /// <summary>Among the people of the place, in their houses.</summary>
    HostCommunity,
}
