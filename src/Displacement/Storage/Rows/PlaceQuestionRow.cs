using Displacement.Places;

namespace Displacement.Storage.Rows;

/// <summary>A text of a batch that fitted no place, or more than one: a person is asked.</summary>
public sealed class PlaceQuestionRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>The batch.</summary>
    public int BatchId { get; set; }

    /// <summary>The code as written, or null.</summary>
    public string? Code { get; set; }

    /// <summary>The name as written, or null.</summary>
    public string? Name { get; set; }

    /// <summary>The level it is for, or null: not said.</summary>
    public AdminLevel? Level { get; set; }

    /// <summary>What the file writes in the nearest column above, or null.</summary>
    public string? Parent { get; set; }

    /// <summary>The place that it must lie in, as far as the row's other columns were understood; null: anywhere.</summary>
    public int? WithinId { get; set; }

    /// <summary>Why it is asked: unknown, ambiguous, clash, other-level.</summary>
    public required string Doubt { get; set; }

    /// <summary>How many rows were set aside for it.</summary>
    public long Rows { get; set; }

    /// <summary>The first of their lines.</summary>
    public int Line { get; set; }

    /// <summary>The header of its column.</summary>
    public required string Column { get; set; }

    /// <summary>The text.</summary>
    public PlaceText ToText() => new(Code, Name, Level, Parent);
}
