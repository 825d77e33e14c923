using Displacement.Storage.Rows;

namespace Displacement.Storage;

/// <summary>A ledger between two moments: what counts in it, to see one change after the other.</summary>
/// <param name="Batches">The batches that count, with the moment of their first commit.</param>
/// <param name="Counts">Which of their rounds count; null: all.</param>
/// <param name="MoreDays">How many days longer than its limit a stock counts.</param>
internal sealed record LedgerWorld(Dictionary<int, DateTimeOffset> Batches, Predicate<RoundRow>? Counts = null, int MoreDays = 0);
