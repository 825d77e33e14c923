using Displacement.Estimates;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Deciding;

/// <summary>Keeps a person's decision which source's reading counts for a place and group. It overrides the rule until it expires, is taken back, or a reading that it judged has a newer round.</summary>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
public sealed class DecideReading(DisplacementDb db, TimeProvider clock)
{
    /// <summary>Decides; an earlier decision for the same place and group gives way to it.</summary>
    /// <param name="request">The place, the group and the day on which the readings were looked at.</param>
    /// <param name="source">The producer whose reading counts.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="reason">Why.</param>
    /// <param name="expires">The last day on which it counts; null: until a newer round.</param>
    /// <returns>What is believed now.</returns>
    /// <exception cref="LedgerException">That source has no reading there, nobody decides, or without a reason.</exception>
    public Estimate Run(TotalRequest request, string source, string by, string reason, DateOnly? expires = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrWhiteSpace(by) || string.IsNullOrWhiteSpace(reason))
        {
            throw new LedgerException(Refusal.Usage, "A decision needs who decides and why. Nothing was changed. Give them with --by and --reason.").As("DecisionIncomplete");
        }

        if (request.Group is null)
        {
            throw new LedgerException(Refusal.Usage, "A decision is for one group: name it with --group. Nothing was changed.").As("DecisionNoGroup");
        }

        AskTotal ask = new(db, clock);
        var estimate = ask.Run(request with { Known = null })[0];
        Reading[] readings = estimate.Winner is { } winner ? [winner, .. estimate.Alternatives] : [];
        var of = readings.Where(reading => reading.Series is { } series && string.Equals(series.Producer.Name, source.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        if (of.Count == 0)
        {
            var known = readings.Select(reading => reading.Series?.Producer.Name).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            throw new LedgerException(Refusal.Usage, $"'{source}' has no reading of {request.Group} for {estimate.Place.Key} on that day. {(known.Count == 0 ? "Nobody has." : $"There are readings of {string.Join(", ", known)}.")} Nothing was changed.").As("DecisionNoReading", source.Trim());
        }

        var series = estimate.Rule.Choose(of).Winner.Series!;
        var judgedUntil = readings.Max(reading => reading.Newest);
        using var transaction = db.Database.BeginTransaction();
        var now = clock.GetUtcNow();
        foreach (var earlier in Believed().Where(one => one.PlaceId == estimate.Place.Id && one.Group == estimate.Question.Group.Code).ToList().Where(one => Holds(one, estimate.Question.On, readings)))
        {
            End(earlier.Id, "decided anew", now);
        }

        var row = db.Decisions.Add(new DecisionRow
        {
            PlaceId = estimate.Place.Id,
            Group = estimate.Question.Group.Code,
            SeriesId = series.Id,
            Reason = $"{by.Trim()}: {reason.Trim()}",
            JudgedUntil = judgedUntil,
            From = estimate.Question.On < judgedUntil ? estimate.Question.On : judgedUntil,
            Expires = expires,
        }).Entity;
        db.SaveChanges();
        db.DecisionReadings.AddRange(readings.SelectMany(reading => reading.Echoes.Prepend(reading)).Where(reading => reading.Series is not null).GroupBy(reading => reading.Series!.Id)
            .Select(same => new DecisionReadingRow { DecisionId = row.Id, SeriesId = same.Key, Until = same.Max(reading => reading.Newest) }));
        db.Beliefs.Add(new BeliefRow { Subject = BeliefSubject.Decision, SubjectId = row.Id, From = now, Until = DateTimeOffset.MaxValue });
        db.SaveChanges();
        transaction.Commit();
        return ask.Run(request with { Known = null })[0];
    }

    /// <summary>The decisions believed now, the newest last, each with the producer decided for.</summary>
    public IReadOnlyList<ReadingDecision> All()
    {
        var series = db.Series.AsNoTracking().Include(one => one.Producer).ToDictionary(one => one.Id, one => one.Producer!.Name);
        return [.. Believed().OrderBy(row => row.Id).AsEnumerable().Select(row => new ReadingDecision(row.Id, row.PlaceId, row.Group, series[row.SeriesId], row.Reason, row.From, row.JudgedUntil, row.Expires))];
    }

    /// <summary>Takes a decision back; earlier moments still know it.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="LedgerException">There is none of that number.</exception>
    public void Forget(int id, string reason)
    {
        if (!End(id, reason, clock.GetUtcNow()))
        {
            throw new LedgerException(Refusal.Usage, $"There is no decision {id}. 'displacement decisions list' shows them.").As("NoDecision", id);
        }

        db.SaveChanges();
    }

    /// <summary>Whether an earlier decision counts on the day and for the readings that are decided about now; one for another time stays.</summary>
    private bool Holds(DecisionRow row, DateOnly on, IReadOnlyList<Reading> readings)
    {
        var judged = db.DecisionReadings.AsNoTracking().Where(reading => reading.DecisionId == row.Id).ToDictionary(reading => reading.SeriesId, reading => reading.Until);
        return Disagreement.Holds(new PlaceDecision(row.PlaceId, row.Group, row.SeriesId, row.Reason, row.JudgedUntil, row.Expires) { From = row.From, Judged = judged }, on, readings);
    }

    private IQueryable<DecisionRow> Believed() => db.Decisions.AsNoTracking()
        .Where(row => db.Beliefs.Any(belief => belief.Subject == BeliefSubject.Decision && belief.SubjectId == row.Id && belief.Until == DateTimeOffset.MaxValue));

    private bool End(int id, string reason, DateTimeOffset now)
    {
        if (db.Beliefs.SingleOrDefault(one => one.Subject == BeliefSubject.Decision && one.SubjectId == id && one.Until == DateTimeOffset.MaxValue) is not { } belief)
        {
            return false;
        }

        (belief.Until, belief.Reason) = (now, reason);
        return true;
    }
}
