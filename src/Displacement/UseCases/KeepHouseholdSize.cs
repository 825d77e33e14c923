using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;
using Displacement.Storage;
using Displacement.Storage.Rows;

namespace Displacement.UseCases;

/// <summary>Keeps how many people live in a household, by place, day and source: with it persons are reckoned where only households were counted.</summary>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
public sealed class KeepHouseholdSize(DisplacementDb db, TimeProvider clock)
{
    private const decimal Most = 50;
    private const decimal Thousand = 1000m;

    /// <summary>Keeps a size; an earlier one of the same place and day gives way to it.</summary>
    /// <param name="place">The place.</param>
    /// <param name="size">Low, best and high, in persons.</param>
    /// <param name="from">The first day it counts for.</param>
    /// <param name="source">Who says so.</param>
    /// <exception cref="LedgerException">The size is none that a household can have, or nobody says it.</exception>
    public HouseholdSize Add(Place place, (decimal Low, decimal Best, decimal High) size, DateOnly from, string source)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (size.Low < 1 || size.Best < size.Low || size.High < size.Best || size.High > Most)
        {
            throw new LedgerException(Refusal.Usage, $"A household has between 1 and {Most:0} persons, and its low and high stand around its size. Nothing was changed.");
        }

        if (string.IsNullOrWhiteSpace(source))
        {
            throw new LedgerException(Refusal.Usage, "A household size needs a source: who says so. Nothing was changed. Give it with --source.");
        }

        using var transaction = db.Database.BeginTransaction();
        var said = db.Sources.SingleOrDefault(known => known.Name == source) ?? db.Sources.Add(new SourceRow { Name = source }).Entity;
        db.SaveChanges();
        var now = clock.GetUtcNow();
        foreach (var earlier in db.HouseholdSizes.Where(one => one.PlaceId == place.Id && one.From == from).Select(one => one.Id).ToList())
        {
            End(earlier, "replaced", now);
        }

        var row = db.HouseholdSizes.Add(new HouseholdSizeRow
        {
            PlaceId = place.Id,
            From = from,
            Low = (int)(size.Low * Thousand),
            Best = (int)(size.Best * Thousand),
            High = (int)(size.High * Thousand),
            SourceId = said.Id,
        }).Entity;
        db.SaveChanges();
        db.Beliefs.Add(new BeliefRow { Subject = BeliefSubject.HouseholdSize, SubjectId = row.Id, From = now, Until = DateTimeOffset.MaxValue });
        db.SaveChanges();
        transaction.Commit();
        return new HouseholdSize(row.Id, place.Id, from, size.Low, size.Best, size.High, source);
    }

    /// <summary>The sizes believed now.</summary>
    public IReadOnlyList<HouseholdSize> All() => KnownHouseholdSizes.At(db, clock.GetUtcNow());

    /// <summary>Believes a size no longer; earlier moments still know it.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="LedgerException">There is none of that number.</exception>
    public void Forget(int id, string reason)
    {
        if (!End(id, reason, clock.GetUtcNow()))
        {
            throw new LedgerException(Refusal.Usage, $"There is no household size {id}. 'displacement households list' shows them.");
        }

        db.SaveChanges();
    }

    private bool End(int id, string reason, DateTimeOffset now)
    {
        var belief = db.Beliefs.SingleOrDefault(one => one.Subject == BeliefSubject.HouseholdSize && one.SubjectId == id && one.Until == DateTimeOffset.MaxValue);
        if (belief is null)
        {
            return false;
        }

        belief.Until = now > belief.From ? now : belief.From.AddTicks(1);
        belief.Reason = reason;
        return true;
    }
}
