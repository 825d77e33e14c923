namespace Displacement.Estimates;

/// <summary>Which rule picks where a question names none.</summary>
/// <param name="Group">The group it picks for; null: every group without a rule of its own.</param>
/// <param name="Rule">The rule, by name and version.</param>
/// <param name="By">Who decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="Since">The moment from which the ledger uses it.</param>
public sealed record RuleUse(string? Group, string Rule, string By, string Reason, DateTimeOffset Since);
