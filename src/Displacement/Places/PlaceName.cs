namespace Displacement.Places;

/// <summary>One name of a place, as some list writes it.</summary>
/// <param name="Text">The name in its own spelling; never folded.</param>
/// <param name="Language">"en", "ar", "fr", or "und" when the list does not say.</param>
/// <param name="IsPrimary">The name to show in that language; the others are aliases, kept because files use them.</param>
public sealed record PlaceName(string Text, string Language, bool IsPrimary);
