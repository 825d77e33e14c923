using Displacement.Sources;
using Displacement.Storage;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Situations;

/// <summary>Lists who counted, who carried and who spoke, as believed at a moment.</summary>
/// <param name="db">The ledger; it is only read.</param>
/// <param name="clock">Says what now is.</param>
public sealed class AskSources(DisplacementDb db, TimeProvider clock)
{
    /// <summary>The sources with a believed round, those that counted first.</summary>
    /// <param name="known">The moment of knowledge; null: now.</param>
    /// <param name="publishedBy">Only what was published by this day, inclusive; null: whenever.</param>
    public IReadOnlyList<KnownSource> Run(DateTimeOffset? known = null, DateOnly? publishedBy = null)
    {
        var believed = BelievedBatches.At(db, known ?? clock.GetUtcNow());
        var rounds = (from round in db.Rounds.AsNoTracking()
                      join series in db.Series on round.SeriesId equals series.Id
                      where publishedBy == null || round.Published <= publishedBy
                      select new { round.BatchId, round.AsOf, round.CarrierId, round.SpeakerId, series.ProducerId, series.Group })
            .AsEnumerable().Where(round => believed.ContainsKey(round.BatchId)).ToList();
        var counting = rounds.ToLookup(round => round.ProducerId);
        var carrying = rounds.Select(round => round.CarrierId).ToHashSet();
        var speaking = rounds.Select(round => round.SpeakerId).ToHashSet();
        return
        [
            .. db.Sources.AsNoTracking().OrderBy(source => source.Name).AsEnumerable()
                .Select(source => new KnownSource(
                    new Source(source.Id, source.Name, source.Kind, source.Reliability),
                    [.. counting[source.Id].Select(round => round.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                    counting[source.Id].Count(),
                    counting[source.Id].Select(round => (DateOnly?)round.AsOf).Max(),
                    carrying.Contains(source.Id),
                    speaking.Contains(source.Id)))
                .Where(source => source.Rounds > 0 || source.Carries || source.Speaks)
                .OrderByDescending(source => source.Rounds > 0),
        ];
    }
}

/// <summary>A source, and what it does in the ledger.</summary>
/// <param name="Source">The source.</param>
/// <param name="Groups">Whom it counts, by code.</param>
/// <param name="Rounds">How many rounds it counted.</param>
/// <param name="Newest">The day of its newest round, or null.</param>
/// <param name="Carries">Whether it publishes figures.</param>
/// <param name="Speaks">Whether it said figures aloud.</param>
public sealed record KnownSource(Source Source, IReadOnlyList<string> Groups, int Rounds, DateOnly? Newest, bool Carries, bool Speaks);
