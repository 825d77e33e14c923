namespace Displacement.Places;

/// <summary>What a place was recognised by, the surest first.</summary>
public enum MatchMethod
{
    /// <summary>Its P-code or one of its other codes.</summary>
    Code,

    /// <summary>A primary name, letter for letter.</summary>
    Name,

    /// <summary>A primary name after folding.</summary>
    FoldedName,

    /// <summary>Another of its names, folded or not.</summary>
    Alias,
}
