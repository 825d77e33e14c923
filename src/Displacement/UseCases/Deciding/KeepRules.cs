using Displacement.Estimates;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Storage;
using Displacement.Storage.Rows;

namespace Displacement.UseCases.Deciding;

/// <summary>Keeps the rules of a ledger, and which of them picks for which group. Nothing is deleted: an earlier <c>known</c> still has it.</summary>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
public sealed class KeepRules(DisplacementDb db, TimeProvider clock)
{
    /// <summary>The rules believed at a moment.</summary>
    /// <param name="known">The moment; null: now.</param>
    public RuleBook All(DateTimeOffset? known = null) => RuleReader.At(db, known ?? clock.GetUtcNow());

    /// <summary>Adds a rule; it can be asked for from now on, and picks nothing until it is used.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="by">Who adds it.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="LedgerException">Nobody is named, its name is one of the program's, or another rule has its name and version.</exception>
    public void Add(SelectionRule rule, string by, string reason)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Check(by, reason);
        if (SelectionRule.AllShipped.Any(shipped => shipped.Name == rule.Name))
        {
            throw new LedgerException(Refusal.Usage, $"'{rule.Name}' is a rule of the program. Nothing was changed. Give yours a name of its own.");
        }

        var definition = RuleText.Write(rule);
        var row = db.Rules.SingleOrDefault(one => one.Name == rule.Name && one.Version == rule.Version);
        if (row is not null && row.Definition != definition)
        {
            throw new LedgerException(Refusal.Conflict, $"There is another rule {rule.Identity} already. Nothing was changed. A rule that changes gets a new version.");
        }

        if (All().All.Any(one => one.Identity == rule.Identity))
        {
            throw new LedgerException(Refusal.Usage, $"The rule {rule.Identity} is here already, as it is. Nothing was changed.");
        }

        using var transaction = db.Database.BeginTransaction();
        row ??= db.Rules.Add(new RuleRow { Name = rule.Name, Version = rule.Version, Definition = definition, By = by.Trim(), Reason = reason.Trim() }).Entity;
        db.SaveChanges();
        Believe(BeliefSubject.Rule, row.Id, clock.GetUtcNow());
        transaction.Commit();
    }

    /// <summary>Lets a rule pick from now on where a question names none.</summary>
    /// <param name="name">The rule, with or without its version; its version is kept.</param>
    /// <param name="group">Only for this group; null: for every group without a rule of its own.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="LedgerException">There is no such rule or group, or nobody decides.</exception>
    public SelectionRule Use(string name, string? group, string by, string reason)
    {
        Check(by, reason);
        var book = All();
        var rule = book.Named(name) ?? throw NoRule(name, book);
        var code = group is null ? null : Group(group);
        using var transaction = db.Database.BeginTransaction();
        var now = clock.GetUtcNow();
        End(code, $"{by.Trim()}: {reason.Trim()}", now);
        var row = db.RuleUses.Add(new RuleUseRow { Group = code, Rule = rule.Identity, By = by.Trim(), Reason = reason.Trim() }).Entity;
        db.SaveChanges();
        Believe(BeliefSubject.RuleUse, row.Id, now);
        transaction.Commit();
        return rule;
    }

    /// <summary>Takes back which rule picks: the shipped one does again, or for a group the one for every group.</summary>
    /// <param name="group">The group; null: for every group without a rule of its own.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="LedgerException">No rule was chosen for it, or nobody decides.</exception>
    public void Drop(string? group, string by, string reason)
    {
        Check(by, reason);
        var code = group is null ? null : Group(group);
        if (!End(code, $"{by.Trim()}: {reason.Trim()}", clock.GetUtcNow()))
        {
            throw new LedgerException(Refusal.Usage, $"No rule was chosen for {code ?? "every group"}. Nothing was changed. 'displacement rules' lists which are.");
        }

        db.SaveChanges();
    }

    /// <summary>Ends the belief in a rule; reports of earlier moments still have it.</summary>
    /// <param name="name">The rule, with its version.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="LedgerException">It is no rule of this ledger, it still picks for a group, or nobody says so.</exception>
    public void Forget(string name, string by, string reason)
    {
        Check(by, reason);
        var book = All();
        var rule = book.All.FirstOrDefault(one => string.Equals(one.Identity, name?.Trim(), StringComparison.OrdinalIgnoreCase)) ?? throw NoRule(name, book);
        if (book.Uses.FirstOrDefault(use => use.Rule == rule.Identity) is { } use)
        {
            throw new LedgerException(Refusal.Usage, $"The rule {rule.Identity} picks for {use.Group ?? "every group"}. Nothing was changed. Let another one pick first, with 'displacement rules use' or 'rules unuse'.");
        }

        var row = db.Rules.SingleOrDefault(one => one.Name == rule.Name && one.Version == rule.Version)
            ?? throw new LedgerException(Refusal.Usage, $"{rule.Identity} comes with the program and stays. Nothing was changed.");
        var belief = db.Beliefs.Single(one => one.Subject == BeliefSubject.Rule && one.SubjectId == row.Id && one.Until == DateTimeOffset.MaxValue);
        (belief.Until, belief.Reason) = (After(belief, clock.GetUtcNow()), $"{by.Trim()}: {reason.Trim()}");
        db.SaveChanges();
    }

    private static void Check(string by, string reason)
    {
        if (string.IsNullOrWhiteSpace(by) || string.IsNullOrWhiteSpace(reason))
        {
            throw new LedgerException(Refusal.Usage, "A rule needs who says so and why. Nothing was changed. Give them with --by and --reason.");
        }
    }

    private static LedgerException NoRule(string? name, RuleBook book)
    {
        var known = string.Join(", ", book.All.Select(rule => rule.Identity));
        return new LedgerException(Refusal.Usage, $"No rule is called '{name}'. Known: {known}. Nothing was changed.").As("NoRule", name ?? string.Empty, known);
    }

    private string Group(string text)
    {
        var group = PopulationGroup.Of(text);
        return PopulationGroup.Known.Contains(group) || new LedgerReader(db).Groups().Contains(group.Code, StringComparer.Ordinal)
            ? group.Code
            : throw new LedgerException(Refusal.Usage, $"No group is called '{text}'. Known: {string.Join(", ", PopulationGroup.Known)}. Nothing was changed.").As("NoGroup", text);
    }

    private bool End(string? group, string reason, DateTimeOffset now)
    {
        var ids = db.RuleUses.Where(use => use.Group == group).Select(use => use.Id).ToList();
        var lasting = db.Beliefs.Where(one => one.Subject == BeliefSubject.RuleUse && ids.Contains(one.SubjectId) && one.Until == DateTimeOffset.MaxValue).ToList();
        foreach (var belief in lasting)
        {
            (belief.Until, belief.Reason) = (After(belief, now), reason);
        }

        return lasting.Count > 0;
    }

    /// <summary>A belief lasts at least a tick, however coarse the clock.</summary>
    private static DateTimeOffset After(BeliefRow belief, DateTimeOffset now) => now > belief.From ? now : belief.From.AddTicks(1);

    private void Believe(BeliefSubject subject, int id, DateTimeOffset now)
    {
        db.Beliefs.Add(new BeliefRow { Subject = subject, SubjectId = id, From = now, Until = DateTimeOffset.MaxValue });
        db.SaveChanges();
    }
}
