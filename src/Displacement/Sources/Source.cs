namespace Displacement.Sources;

/// <summary>Someone who counts, carries or speaks a figure.</summary>
/// <param name="Id">Identifier in the ledger.</param>
/// <param name="Name">The name as the file has it.</param>
/// <param name="Kind">Real, or an exercise.</param>
/// <param name="Reliability">The rating; <see cref="Reliability.C"/> where nobody rated it.</param>
public sealed record Source(int Id, string Name, SourceKind Kind = SourceKind.Real, Reliability Reliability = Reliability.C);
