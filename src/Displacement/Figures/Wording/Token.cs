namespace Displacement.Figures.Wording;

/// <summary>One piece of a folded wording: a number as written, a word, or a single sign.</summary>
internal readonly record struct Token(TokenKind Kind, string Text);
