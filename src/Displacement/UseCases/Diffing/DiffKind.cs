namespace Displacement.UseCases.Diffing;

/// <summary>What a fact of a batch is against what the ledger believes: one place, one part of a group, one round.</summary>
public enum DiffKind
{
    /// <summary>Nobody stated it for this round.</summary>
    New,

    /// <summary>A later edition of the same carrier states another number: the older one makes way.</summary>
    Corrected,

    /// <summary>An edition of the same carrier has it and this one does not: it makes way for nothing.</summary>
    Withdrawn,

    /// <summary>Another carrier states another number of the same fact: both stay, and a person decides.</summary>
    Conflict,

    /// <summary>A later edition of the same carrier is there already: this one changes nothing.</summary>
    Older,

    /// <summary>The carrier's own edition says the same.</summary>
    Same,

    /// <summary>The same fact with the same number by another route; it proves nothing more.</summary>
    Echo,

    /// <summary>An earlier round of the series covers the place and this one does not: the older figure stays, as "not covered since".</summary>
    NotCovered,
}
