namespace Displacement.Files.Xlsx;

/// <summary>A text of a part is longer than Excel allows; whoever reads it knows where it stands.</summary>
internal sealed class TextTooLongException : Exception;
