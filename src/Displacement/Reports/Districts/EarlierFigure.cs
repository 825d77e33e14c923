namespace Displacement.Reports.Districts;

/// <summary>What the same series said in its round before, of the same places.</summary>
/// <param name="People">The number.</param>
/// <param name="AsOf">Its day.</param>
public sealed record EarlierFigure(decimal People, DateOnly AsOf);
