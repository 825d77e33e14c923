namespace Displacement.UseCases;

/// <summary>How far the reading of a file is.</summary>
/// <param name="BytesRead">Bytes read.</param>
/// <param name="Length">The file's length.</param>
/// <param name="Rows">Data rows read.</param>
public readonly record struct ImportProgress(long BytesRead, long Length, long Rows);
