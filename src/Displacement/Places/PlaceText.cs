namespace Displacement.Places;

/// <summary>What a file writes where it names a place, as it came. Two texts are one question when all four are equal.</summary>
/// <param name="Code">The cell meant as a code, or null.</param>
/// <param name="Name">The cell meant as a name, or null.</param>
/// <param name="Level">The level the column or row is for; null when the file does not say.</param>
/// <param name="Parent">What the file writes in the nearest column above, or null.</param>
public sealed record PlaceText(string? Code, string? Name, AdminLevel? Level = null, string? Parent = null)
{
    /// <summary>Code and name as one text, for messages.</summary>
    public string Written => string.Join(' ', new[] { Code, Name }.Where(text => text is not null));

    /// <summary>A name as it is compared: folded, or as it stands where folding leaves nothing.</summary>
    internal static string? NameKey(string? name) => name is null ? null : NameFolding.Fold(name) is { Length: > 0 } folded ? folded : name.Trim();

    /// <summary>A code as it is compared.</summary>
    internal static string? CodeKey(string? code) => code?.Trim().ToUpperInvariant();
}
