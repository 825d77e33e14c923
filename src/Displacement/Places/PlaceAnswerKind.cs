namespace Displacement.Places;

/// <summary>What a person decided of a text that was to be a place.</summary>
public enum PlaceAnswerKind
{
    /// <summary>It is a known place.</summary>
    Place = 0,

    /// <summary>It is no place: its rows are left out, and nobody is asked again.</summary>
    NotAPlace = 1,

    /// <summary>It is a place that no list has: the import that meets it brings it.</summary>
    NewPlace = 2,
}
