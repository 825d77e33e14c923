namespace Displacement.Figures;

/// <summary>Keys that say why a wording was not read; a text resource turns each into a sentence.</summary>
public static class UnreadableReason
{
    /// <summary>There are no words.</summary>
    public const string Empty = "empty";

    /// <summary>No number, magnitude or share was found.</summary>
    public const string NoNumber = "no-number";

    /// <summary>A mark in the number may group thousands or begin decimals ("1.234").</summary>
    public const string AmbiguousNumber = "ambiguous-number";

    /// <summary>A number of people cannot be below zero.</summary>
    public const string Negative = "negative";

    /// <summary>The number, with its scale, is beyond any population.</summary>
    public const string TooLarge = "too-large";

    /// <summary>The second number of a range is below the first.</summary>
    public const string RangeBackwards = "range-backwards";

    /// <summary>The source's own range does not hold its figure.</summary>
    public const string RangeMissesFigure = "range-misses-figure";

    /// <summary>A percentage above 100.</summary>
    public const string ShareAboveAll = "share-above-all";

    /// <summary>Words are left that might change the meaning ("households", a second number).</summary>
    public const string TrailingWords = "trailing-words";
}
