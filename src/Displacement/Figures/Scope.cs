namespace Displacement.Figures;

/// <summary>Whether a series counts everybody of its group in a place, or some of them. A whole beats a part.</summary>
public enum Scope
{
    /// <summary>The file does not say; a rule treats it as a whole, and the answer says that nobody stated it.</summary>
    Unstated = 0,

    /// <summary>Everybody of the group in the place.</summary>
    Whole = 1,

    /// <summary>In sites, of one event or caseload, registered, or in an area inside the place: "at least N".</summary>
    Part = 2,
}
