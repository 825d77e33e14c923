namespace Displacement.Imports;

/// <summary>Something that a person should know about a file.</summary>
/// <param name="Code">What kind.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Line">The line, or null: the file as a whole.</param>
/// <param name="Column">The column's header, or null.</param>
/// <param name="Seen">What was seen.</param>
/// <param name="Suggestion">What to do, or what may have been meant.</param>
public sealed record Finding(
    FindingCode Code,
    Severity Severity,
    int? Line = null,
    string? Column = null,
    string? Seen = null,
    string? Suggestion = null);
