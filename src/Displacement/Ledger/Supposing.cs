namespace Displacement.Ledger;

/// <summary>A batch read as if its state were another, to see beforehand what that would change.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="IsBelieved">True: as if it were committed, in place of what it replaces. False: as if it were retracted.</param>
public readonly record struct Supposing(int BatchId, bool IsBelieved);
