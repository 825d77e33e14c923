namespace Displacement.Imports;

/// <summary>The outcome of reading one cell; <c>default</c> is <see cref="NumberKind.NotANumber"/>.</summary>
/// <param name="Kind">Which of the four outcomes it is.</param>
/// <param name="Value">The number (below zero if negative); if ambiguous, the reading where the mark groups thousands; else 0.</param>
/// <param name="Alternative">If ambiguous, the reading where the mark begins decimals; else 0.</param>
public readonly record struct NumberReading(NumberKind Kind, decimal Value, decimal Alternative)
{
    internal static NumberReading Of(decimal value) => new(NumberKind.Number, value, 0);
}
