namespace Displacement.Files;

/// <summary>Cells that a sheet shows as one; only the first of them holds a value.</summary>
/// <param name="Top">The first row, from 1.</param>
/// <param name="Left">The first column, from 0.</param>
/// <param name="Bottom">The last row, included.</param>
/// <param name="Right">The last column, included.</param>
public readonly record struct MergedRange(int Top, int Left, int Bottom, int Right);
