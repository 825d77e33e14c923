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

    /// <summary>A name without the words around it: "Idleb Governorate", "Région de Kidal".</summary>
    BareName,

    /// <summary>Its code with the country's other letters in front (CAF11 for CF11).</summary>
    CodeVariant,

    /// <summary>Its code as a spreadsheet leaves it: without leading zeros or letters.</summary>
    RepairedCode,

    /// <summary>A code that it had before.</summary>
    Crosswalk,

    /// <summary>A person's decision about the text.</summary>
    Decision,

    /// <summary>None: the file itself brought it.</summary>
    Learned,
}

/// <summary>The stable words of methods.</summary>
public static class MatchMethods
{
    /// <summary>The method as programs read it: code, name, folded-name, code-variant.</summary>
    /// <param name="method">The method.</param>
    public static string Word(this MatchMethod method) => method switch
    {
        MatchMethod.FoldedName => "folded-name",
        MatchMethod.BareName => "bare-name",
        MatchMethod.CodeVariant => "code-variant",
        MatchMethod.RepairedCode => "repaired-code",
        _ => method.ToString().ToLowerInvariant(),
    };
}
