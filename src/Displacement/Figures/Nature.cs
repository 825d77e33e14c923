namespace Displacement.Figures;

/// <summary>How a number came about; a rule prefers observed and estimated to projected and planned.</summary>
public enum Nature
{
    /// <summary>Counted or registered.</summary>
    Observed = 0,

    /// <summary>Estimated from what was seen.</summary>
    Estimated = 1,

    /// <summary>Projected to a day from an older count.</summary>
    Projected = 2,

    /// <summary>Assumed for planning.</summary>
    Planned = 3,
}
