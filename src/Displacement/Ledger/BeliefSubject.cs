namespace Displacement.Ledger;

/// <summary>What a belief is about.</summary>
public enum BeliefSubject
{
    /// <summary>A batch: its figures, and the places, names and parents that came with it.</summary>
    Batch = 0,

    /// <summary>A person's decision which reading of a place to take.</summary>
    Decision = 1,

    /// <summary>A household size for a place from a day.</summary>
    HouseholdSize = 2,

    /// <summary>A person's decision about a text that stands for a place.</summary>
    PlaceAnswer = 3,

    /// <summary>A step from an old place to a new one.</summary>
    Crosswalk = 4,

    /// <summary>An area across places.</summary>
    Area = 5,

    /// <summary>A rule that picks between readings.</summary>
    Rule = 6,

    /// <summary>That a rule picks for a group.</summary>
    RuleUse = 7,
}
