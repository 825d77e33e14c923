using System.Globalization;
using Displacement.Files;
using Displacement.Ledger;
using Displacement.Places;
using Displacement.Storage;
using Displacement.Storage.Rows;

namespace Displacement.UseCases.Deciding;

/// <summary>Steps from old places to new ones: kept from a list, believed until revoked.</summary>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
public sealed class CrosswalkTable(DisplacementDb db, TimeProvider clock)
{
    /// <summary>The steps believed at a moment.</summary>
    /// <param name="known">The moment; null: now.</param>
    public IReadOnlyList<Crosswalk> All(DateTimeOffset? known = null) => CrosswalkReader.At(db, known ?? clock.GetUtcNow());

    /// <summary>Keeps the steps of a list: old code, new code, kind, since; country and level where a code alone is not enough. All rows or none.</summary>
    /// <param name="input">The table, seekable; left open.</param>
    /// <returns>How many were kept; those that were here already are not counted.</returns>
    /// <exception cref="LedgerException">A row cannot be understood: nothing was kept.</exception>
    public int Import(Stream input)
    {
        var gazetteer = new LedgerReader(db).Places(clock.GetUtcNow());
        var known = All().Select(step => step with { Id = 0 }).ToHashSet();
        List<Crosswalk> steps = [];
        List<string> problems = [];
        foreach (var (line, cells) in TextCsv.Read(input))
        {
            if (Read(cells, gazetteer, out var problem) is not { } step)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"line {line}: {problem}"));
            }
            else if (known.Add(step))
            {
                steps.Add(step);
            }
        }

        if (problems.Count > 0)
        {
            throw new LedgerException(Refusal.InvalidData, $"The crosswalk cannot be read. Nothing was kept. {string.Join(" ", problems.Take(20))}").As("CrosswalkUnread", problems[0]);
        }

        Keep(steps);
        return steps.Count;
    }

    /// <summary>Ends the belief in a step from now on.</summary>
    /// <param name="id">The step.</param>
    /// <exception cref="LedgerException">There is no such step, or it is revoked already.</exception>
    public void Forget(int id)
    {
        var belief = db.Beliefs.SingleOrDefault(one => one.Subject == BeliefSubject.Crosswalk && one.SubjectId == id && one.Until == DateTimeOffset.MaxValue)
            ?? throw new LedgerException(Refusal.Usage, $"There is no step {id} that counts. Nothing was changed. 'displacement places crosswalk list' lists them.").As("NoCrosswalk", id);
        var now = clock.GetUtcNow();
        belief.Until = now > belief.From ? now : belief.From.AddTicks(1);
        db.SaveChanges();
    }

    private void Keep(List<Crosswalk> steps)
    {
        using var transaction = db.Database.BeginTransaction();
        var rows = steps.ConvertAll(step => new CrosswalkRow { OldCode = step.OldCode, OldPlaceId = step.OldPlaceId, NewPlaceId = step.NewPlaceId, Kind = step.Kind, Since = step.Since });
        db.Crosswalks.AddRange(rows);
        db.SaveChanges();
        db.Beliefs.AddRange(rows.Select(row => new BeliefRow { Subject = BeliefSubject.Crosswalk, SubjectId = row.Id, From = clock.GetUtcNow(), Until = DateTimeOffset.MaxValue }));
        db.SaveChanges();
        transaction.Commit();
    }

    private static Crosswalk? Read(Dictionary<string, string?> cells, Gazetteer gazetteer, out string problem)
    {
        var (oldCode, newCode) = (cells.GetValueOrDefault("oldcode"), cells.GetValueOrDefault("newcode"));
        problem = oldCode is null || newCode is null ? "it needs an old code and a new code." : string.Empty;
        CrosswalkKind? kind = cells.GetValueOrDefault("kind")?.ToLowerInvariant() switch
        {
            "same" or "renamed" => CrosswalkKind.Alias,
            "merge" => CrosswalkKind.Merge,
            "split" => CrosswalkKind.Split,
            _ => null,
        };
        if (problem.Length == 0 && kind is null)
        {
            problem = $"\"{cells.GetValueOrDefault("kind")}\" is none of: same, renamed, merge, split.";
        }

        var isDay = DateOnly.TryParseExact(cells.GetValueOrDefault("since"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var since);
        if (problem.Length == 0 && !isDay)
        {
            problem = $"\"{cells.GetValueOrDefault("since")}\" is not a day. Write it as 2020-12-17.";
        }

        return problem.Length > 0 ? null : Step(cells, oldCode!, newCode!, kind!.Value, since, gazetteer, ref problem);
    }

    private static Crosswalk? Step(Dictionary<string, string?> cells, string oldCode, string newCode, CrosswalkKind kind, DateOnly since, Gazetteer gazetteer, ref string problem)
    {
        AdminLevel? level = int.TryParse(cells.GetValueOrDefault("level"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (AdminLevel)number : null;
        int? country = cells.GetValueOrDefault("country") is { } code && gazetteer.ByCode(code, AdminLevel.Country) is [var land] ? land.Id : null;
        if (gazetteer.ByCode(newCode, level, country) is not [var to])
        {
            problem = $"the new code {newCode} is not one known place; import the list of places first, or give country and level.";
            return null;
        }

        var from = gazetteer.ByCode(oldCode, to.Level, to.CountryId).FirstOrDefault(place => place != to);
        if (from is null && kind != CrosswalkKind.Alias && !string.Equals(oldCode, newCode, StringComparison.OrdinalIgnoreCase))
        {
            problem = $"the old code {oldCode} is not a known place: its figures would have no place to stay at. Import a list that has it first.";
            return null;
        }

        return new Crosswalk(0, oldCode, from?.Id ?? (string.Equals(oldCode, newCode, StringComparison.OrdinalIgnoreCase) ? to.Id : null), to.Id, kind, since);
    }
}
