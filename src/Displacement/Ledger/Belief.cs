namespace Displacement.Ledger;

/// <summary>One interval in which the ledger believed something.</summary>
/// <param name="Subject">What kind of thing.</param>
/// <param name="SubjectId">Which one.</param>
/// <param name="From">The moment it began to be believed, inclusive (UTC).</param>
/// <param name="Until">The moment it ceased, exclusive; null while it lasts.</param>
/// <param name="Reason">Why it ended, in the words of whoever ended it.</param>
public sealed record Belief(BeliefSubject Subject, int SubjectId, DateTimeOffset From, DateTimeOffset? Until, string? Reason);
