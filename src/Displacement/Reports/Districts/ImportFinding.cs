using Displacement.Imports;

namespace Displacement.Reports.Districts;

/// <summary>A kind of finding of a file whose figures the summary uses: the first of its kind, and how many there are.</summary>
/// <param name="File">The file.</param>
/// <param name="Code">The finding's code.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Line">Line of the first, or null: the file as a whole.</param>
/// <param name="Column">Column of the first, or null.</param>
/// <param name="Seen">What was seen there.</param>
/// <param name="Suggestion">What could be done.</param>
/// <param name="Times">How many the file has.</param>
public sealed record ImportFinding(string File, string Code, Severity Severity, int? Line, string? Column, string? Seen, string? Suggestion, int Times);
