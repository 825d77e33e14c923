namespace Displacement.Places;

/// <summary>Whether people live at a site.</summary>
public enum SiteStatus
{
    /// <summary>Not said.</summary>
    Unstated = 0,

    /// <summary>Open.</summary>
    Open,

    /// <summary>Closed.</summary>
    Closed,
}
