using Displacement.Estimates;
using Displacement.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>Reads the rules that a ledger believed at a moment.</summary>
public static class RuleReader
{
    /// <summary>The rules, and which of them picked for which group.</summary>
    /// <param name="db">The ledger.</param>
    /// <param name="known">The moment.</param>
    public static RuleBook At(DisplacementDb db, DateTimeOffset known)
    {
        ArgumentNullException.ThrowIfNull(db);
        var beliefs = db.Beliefs.AsNoTracking()
            .Where(belief => (belief.Subject == BeliefSubject.Rule || belief.Subject == BeliefSubject.RuleUse) && belief.From <= known && belief.Until > known)
            .OrderBy(belief => belief.From).ThenBy(belief => belief.Id).ToList();
        var rules = db.Rules.AsNoTracking().ToDictionary(row => row.Id);
        if (beliefs.Count == 0 && rules.Count == 0)
        {
            return RuleBook.Shipped;
        }

        var believed = beliefs.Where(belief => belief.Subject == BeliefSubject.Rule).Select(belief => belief.SubjectId).ToHashSet();
        var uses = db.RuleUses.AsNoTracking().ToDictionary(row => row.Id);
        return new RuleBook(
            [.. beliefs.Where(belief => belief.Subject == BeliefSubject.Rule).Select(belief => RuleText.Read(rules[belief.SubjectId].Definition))],
            [.. beliefs.Where(belief => belief.Subject == BeliefSubject.RuleUse).Select(belief => (Use: uses[belief.SubjectId], belief.From)).Select(one => new RuleUse(one.Use.Group, one.Use.Rule, one.Use.By, one.Use.Reason, one.From))],
            [.. rules.Values.Where(row => !believed.Contains(row.Id)).Select(row => RuleText.Read(row.Definition))]);
    }
}
