namespace Displacement.Places;

/// <summary>A person's decision about a text that files write for a place. It is asked once, kept, and may be revoked.</summary>
/// <param name="Id">The store's number.</param>
/// <param name="Source">Only in files of this carrier or producer; null: in any.</param>
/// <param name="CountryId">Only within this country; null: in any.</param>
/// <param name="Text">The text. What is null in it does not matter; a name alone speaks for rows whose code no place has.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="PlaceId">The place meant; of a new place its parent; null for what is no place.</param>
/// <param name="NewLevel">The level of a new place.</param>
/// <param name="By">Who decided.</param>
/// <param name="Decided">When, by whoever decided first; another office's moment where it was taken over.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record PlaceAnswer(
    int Id,
    string? Source,
    int? CountryId,
    PlaceText Text,
    PlaceAnswerKind Kind,
    int? PlaceId,
    AdminLevel? NewLevel,
    string By,
    DateTimeOffset Decided,
    string? Reason)
{
    /// <summary>How narrowly it speaks: of two that fit, the narrower one counts.</summary>
    internal int Narrowness =>
        (Text.Parent is null ? 0 : 16) + (Text is { Code: not null, Name: not null } ? 8 : 0) + (Source is null ? 0 : 4) + (Text.Level is null ? 0 : 2) + (CountryId is null ? 0 : 1);

    /// <summary>Whether both speak of the same text in the same files, so that one would replace the other.</summary>
    /// <param name="other">The other decision.</param>
    public bool IsOfSameText(PlaceAnswer other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return string.Equals(Source, other.Source, StringComparison.OrdinalIgnoreCase) && CountryId == other.CountryId && Text.Level == other.Text.Level
            && PlaceText.CodeKey(Text.Code) == PlaceText.CodeKey(other.Text.Code)
            && PlaceText.NameKey(Text.Name) == PlaceText.NameKey(other.Text.Name)
            && PlaceText.NameKey(Text.Parent) == PlaceText.NameKey(other.Text.Parent);
    }

    /// <summary>Whether both say the same of it.</summary>
    /// <param name="other">The other decision.</param>
    public bool SaysTheSame(PlaceAnswer other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Kind, PlaceId, NewLevel) == (other.Kind, other.PlaceId, other.NewLevel);
    }
}
