namespace Displacement.UseCases.Differences;

/// <summary>Why two totals differ, in the order in which one thing after the other is changed.</summary>
public enum ComparisonKind
{
    /// <summary>Later editions of rounds that were known, or their files read again: numbers corrected, places withdrawn.</summary>
    Corrections,

    /// <summary>Files that were believed and are retracted.</summary>
    Retractions,

    /// <summary>Rounds that were not known, or not of that day.</summary>
    NewRounds,

    /// <summary>Places that a new round covers and no earlier one did, or the other way about.</summary>
    Coverage,

    /// <summary>Figures too old to count.</summary>
    Expiry,

    /// <summary>Another source, the place's own figure instead of a sum, a person's decision.</summary>
    Choice,

    /// <summary>Places that were added, joined or found under another code.</summary>
    Places,

    /// <summary>Persons reckoned with another household size, ages with another structure.</summary>
    Conversion,
}
