using Displacement.Figures;

namespace Displacement.Ledger;

/// <summary>What a share is a share of.</summary>
/// <param name="Share">The share.</param>
/// <param name="Quantity">The base as believed at the moment asked, or null: it is no longer believed.</param>
/// <param name="Round">The base's round, or null: it is no longer believed.</param>
/// <param name="PlaceId">The base's place.</param>
/// <param name="Line">The base's line.</param>
/// <param name="Column">The base's column.</param>
public sealed record ShareBase(Share Share, Quantity? Quantity, RoundInfo? Round, int PlaceId, int Line, string? Column);
