namespace Displacement.Storage.Rows;

/// <summary>That a rule picks for a group, where a question names none.</summary>
public sealed class RuleUseRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>The group; null: every group without a rule of its own.</summary>
    public string? Group { get; set; }

    /// <summary>The rule, by name and version.</summary>
    public required string Rule { get; set; }

    /// <summary>Who decided.</summary>
    public required string By { get; set; }

    /// <summary>Why.</summary>
    public required string Reason { get; set; }
}
