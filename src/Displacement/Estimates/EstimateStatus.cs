namespace Displacement.Estimates;

/// <summary>How well a total is known.</summary>
public enum EstimateStatus
{
    /// <summary>No reading at all. It is not zero.</summary>
    Unknown,

    /// <summary>Known for all places and people asked about.</summary>
    Known,

    /// <summary>Known for some of them; what is missing is named.</summary>
    Partial,

    /// <summary>Figures of one fact contradict each other; a person decides.</summary>
    Conflict,
}
