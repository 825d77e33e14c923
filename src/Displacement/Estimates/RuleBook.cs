using Displacement.Ledger;
using Displacement.People;

namespace Displacement.Estimates;

/// <summary>The rules that may be asked for at one moment of knowledge, and which of them picks for which group.</summary>
/// <param name="added">The rules that the ledger has besides those that come with the program.</param>
/// <param name="uses">Which rule picks for which group; the last one for a group counts.</param>
/// <param name="others">Rules of other moments: they pick nothing here, and can be asked for by name, since a rule never changes.</param>
public sealed class RuleBook(IReadOnlyList<SelectionRule> added, IReadOnlyList<RuleUse> uses, IReadOnlyList<SelectionRule>? others = null)
{
    /// <summary>The rules as the program brings them.</summary>
    public static RuleBook Shipped { get; } = new([], []);

    /// <summary>All rules: those of the program first, of one name the newest version first.</summary>
    public IReadOnlyList<SelectionRule> All { get; } = [.. SelectionRule.AllShipped, .. added.OrderBy(rule => rule.Name, StringComparer.Ordinal).ThenByDescending(rule => rule.Version)];

    /// <summary>Which rule picks for which group, where somebody decided that.</summary>
    public IReadOnlyList<RuleUse> Uses => uses;

    /// <summary>A rule by its name, with or without its version: without one its newest. Null: there is none such.</summary>
    /// <param name="text">"standard", "freshness/1".</param>
    public SelectionRule? Named(string? text) => Named(All, text);

    /// <summary>As <see cref="Named(string?)"/>, and where the moment has none of that name, the one of another moment.</summary>
    /// <param name="text">"standard", "freshness/1".</param>
    public SelectionRule? AtAnyMoment(string? text) => Named(text) ?? Named(others ?? [], text);

    private static SelectionRule? Named(IReadOnlyList<SelectionRule> rules, string? text) =>
        rules.FirstOrDefault(rule => Is(rule.Identity, text)) ?? rules.Where(rule => Is(rule.Name, text)).MaxBy(rule => rule.Version);

    /// <summary>The rule that picks for a group where a question names none.</summary>
    /// <param name="group">The group.</param>
    public SelectionRule For(PopulationGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        var use = uses.LastOrDefault(one => one.Group == group.Code) ?? uses.LastOrDefault(one => one.Group is null);
        return use is null ? SelectionRule.Shipped : Named(use.Rule) ?? throw new InvalidOperationException($"The ledger uses a rule {use.Rule}, which it does not have.");
    }

    /// <summary>The rule that a question names; where it names none, the one of its group.</summary>
    /// <param name="question">The question.</param>
    /// <exception cref="LedgerException">There is no rule of that name.</exception>
    public SelectionRule Of(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (string.IsNullOrWhiteSpace(question.Rule))
        {
            return For(question.Group);
        }

        var known = string.Join(", ", All.Select(rule => rule.Identity));
        return AtAnyMoment(question.Rule) ?? throw new LedgerException(Refusal.Usage, $"No rule is called '{question.Rule}'. Known: {known}.").As("NoRule", question.Rule, known);
    }

    private static bool Is(string name, string? text) => string.Equals(name, text?.Trim(), StringComparison.OrdinalIgnoreCase);
}
