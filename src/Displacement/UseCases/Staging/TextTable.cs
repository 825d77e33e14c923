using Displacement.Files;

namespace Displacement.UseCases.Staging;

/// <summary>The table of a text file, which may be read more than once.</summary>
/// <param name="Stream">Its bytes.</param>
/// <param name="Again">Opens the same bytes again.</param>
/// <param name="Format">How it is written.</param>
internal sealed record TextTable(Stream Stream, Func<Stream> Again, TextFormat Format);
