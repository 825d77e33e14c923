using Displacement.Places;

namespace Displacement.Storage.Rows;

/// <summary>A person's decision about a text that files write for a place; see <see cref="PlaceAnswer"/>. Believed by its own intervals.</summary>
public sealed class PlaceAnswerRow
{
    /// <summary>Identifier, as people type it.</summary>
    public int Id { get; set; }

    /// <summary>Only in files of this carrier or producer; null: in any.</summary>
    public string? Source { get; set; }

    /// <summary>Only within this country; null: in any.</summary>
    public int? CountryId { get; set; }

    /// <summary>Only at this level; null: at any.</summary>
    public AdminLevel? Level { get; set; }

    /// <summary>The code as written, or null.</summary>
    public string? Code { get; set; }

    /// <summary>The name as written, or null.</summary>
    public string? Name { get; set; }

    /// <summary>Only where the file writes this above it; null: wherever.</summary>
    public string? Parent { get; set; }

    /// <summary>What was decided.</summary>
    public PlaceAnswerKind Kind { get; set; }

    /// <summary>The place meant; of a new place its parent; null for what is no place.</summary>
    public int? PlaceId { get; set; }

    /// <summary>The level of a new place.</summary>
    public AdminLevel? NewLevel { get; set; }

    /// <summary>Who decided.</summary>
    public required string By { get; set; }

    /// <summary>When it was decided; another office's moment where it was taken over.</summary>
    public DateTimeOffset Decided { get; set; }

    /// <summary>Why, or null.</summary>
    public string? Reason { get; set; }

    /// <summary>The decision.</summary>
    public PlaceAnswer ToAnswer() => new(Id, Source, CountryId, new PlaceText(Code, Name, Level, Parent), Kind, PlaceId, NewLevel, By, Decided, Reason);
}
