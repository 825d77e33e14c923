namespace Displacement.Reports.Districts;

/// <summary>What a column of the summary counts.</summary>
public enum Subject
{
    /// <summary>Civilians, or the population where nobody counts civilians.</summary>
    People,

    /// <summary>Children among <see cref="People"/>.</summary>
    Children,

    /// <summary>Internally displaced people.</summary>
    Displaced,

    /// <summary>Children among <see cref="Displaced"/>.</summary>
    DisplacedChildren,
}
