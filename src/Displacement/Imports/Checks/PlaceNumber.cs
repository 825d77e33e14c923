namespace Displacement.Imports.Checks;

/// <summary>What a round says of everybody of its group in a place.</summary>
/// <param name="Best">The number in thousandths; where everybody is not stated, the largest of its parts.</param>
/// <param name="Line">Its line.</param>
/// <param name="IsWhole">Whether it is everybody.</param>
internal readonly record struct PlaceNumber(long Best, int Line, bool IsWhole);
