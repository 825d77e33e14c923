namespace Displacement.Figures.Wording;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits with the marks between them.</summary>
    Number,

    /// <summary>Any other single character.</summary>
    Sign,
}
