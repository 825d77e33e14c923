using Displacement.Figures;

namespace Displacement.Estimates;

/// <summary>The cell a reported figure stands in, and how it got there.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="Address">File, line and column.</param>
/// <param name="Words">The words of the cell where they say more than digits.</param>
/// <param name="Quote">The words it was said in, or null.</param>
/// <param name="Carrier">Who published the file.</param>
/// <param name="Speaker">Who said it aloud, or null.</param>
/// <param name="Text">The line of the kept file, once it was looked up.</param>
public sealed record CellReference(int BatchId, CellAddress Address, string? Words, string? Quote, string Carrier, string? Speaker, string? Text = null);
