namespace Displacement.Sources;

/// <summary>How far a source is trusted, A best; the order in which a rule prefers them.</summary>
public enum Reliability
{
    /// <summary>Completely reliable.</summary>
    A = 1,

    /// <summary>Usually reliable.</summary>
    B = 2,

    /// <summary>Fairly reliable; also what an unrated source counts as.</summary>
    C = 3,

    /// <summary>Not usually reliable.</summary>
    D = 4,

    /// <summary>Unreliable: below the floor of the shipped rule.</summary>
    E = 5,
}
