namespace Displacement.Imports;

/// <summary>What became of a text that should be a number.</summary>
public enum NumberKind
{
    /// <summary>No number by the grammar: words, an exponent, broken or mixed groups.</summary>
    NotANumber,

    /// <summary>One number, read without doubt.</summary>
    Number,

    /// <summary>Two readings; a person, or another value of the column, decides.</summary>
    Ambiguous,

    /// <summary>A number below zero, which no count of people can be.</summary>
    Negative,
}
