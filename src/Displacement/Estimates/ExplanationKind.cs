namespace Displacement.Estimates;

/// <summary>What a node of an explanation does with the nodes beneath it.</summary>
public enum ExplanationKind
{
    /// <summary>A figure somebody reported: a leaf with its cell.</summary>
    Reported,

    /// <summary>The sum of the parts of a place within one round.</summary>
    SumOfParts,

    /// <summary>One reading chosen among several: the first child is the winner.</summary>
    Chosen,

    /// <summary>The sum of places beneath.</summary>
    SumOfChildren,

    /// <summary>The difference between a place's own figure and the sum of its places.</summary>
    Residual,

    /// <summary>Reckoned from another unit or age band.</summary>
    Converted,

    /// <summary>A share of the figure beneath.</summary>
    ShareOf,

    /// <summary>The figure of an older round, since no newer one covers the place.</summary>
    CarriedForward,

    /// <summary>The sum of the periods of a flow.</summary>
    SumOfPeriods,

    /// <summary>What a running count rose by: the first child less the second.</summary>
    RiseOfCount,
}
