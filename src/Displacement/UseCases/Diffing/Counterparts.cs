using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Diffing;

/// <summary>Finds, for a round of a batch, the believed rounds that speak of the same facts: editions of the same carrier, and other routes (docs/methods/facts.md).</summary>
internal sealed class Counterparts
{
    private readonly DisplacementDb db;
    private readonly EditionBook book;
    private readonly HashSet<int> believed;
    private readonly int replacedBatch;
    private readonly Dictionary<int, SeriesRow> series;
    private readonly RoundsByPlace reader;
    private readonly Dictionary<int, List<RoundInfo>> bySeries = [];
    private readonly Dictionary<int, ILookup<string, RoundInfo>> byName = [];
    private readonly Dictionary<int, ILookup<(int CountryId, DateOnly AsOf), RoundInfo>> byDay = [];
    private readonly Dictionary<int, List<SeriesRow>> aliases = [];
    private readonly Dictionary<(int Series, int Batch), HashSet<int>> spoken = [];

    /// <param name="db">The ledger.</param>
    /// <param name="book">Names rounds; it must know all batches given here.</param>
    /// <param name="reader">Reads rounds side by side.</param>
    /// <param name="believed">The batches that a batch is compared with.</param>
    /// <param name="replacedBatch">The one among them that it replaces; 0: none.</param>
    public Counterparts(DisplacementDb db, EditionBook book, RoundsByPlace reader, HashSet<int> believed, int replacedBatch)
    {
        this.db = db;
        this.book = book;
        this.reader = reader;
        this.believed = believed;
        this.replacedBatch = replacedBatch;
        series = db.Series.AsNoTracking().ToDictionary(one => one.Id);
    }

    /// <summary>A series by its identifier.</summary>
    public SeriesRow this[int id] => series[id];

    /// <summary>The counterparts of a round.</summary>
    /// <param name="round">The round.</param>
    public RoundCounterparts Of(RoundInfo round)
    {
        if (PlacewiseRound.Is(round.Number))
        {
            return Placewise(round);
        }

        var same = Named(round.SeriesId)[Name(round)].Where(other => other.IsSameRound(round)).ToList();
        var own = same.FindAll(other => IsOwn(round, other));
        var isOlder = !round.CoversAll && own.Exists(other => other.BatchId != replacedBatch && !other.CoversAll && other.IsLaterThan(round));
        var current = own.FindAll(other => !own.Exists(later => later.IsLaterThan(other) && !later.CoversAll && book.IsEditionOf(later, other)));
        current.Sort((left, right) => left.IsLaterThan(right) ? -1 : left.Id == right.Id ? 0 : 1);
        var routes = same.FindAll(other => other.Carrier != round.Carrier && other.BatchId != replacedBatch);
        routes.AddRange(Aliases(round));
        routes.RemoveAll(other => routes.Exists(later => later.IsLaterThan(other) && book.IsEditionOf(later, other)));
        return new RoundCounterparts(current, routes, isOlder);
    }

    /// <summary>A template's round: of one day and carrier the newest counts place by place.</summary>
    private RoundCounterparts Placewise(RoundInfo round)
    {
        var day = Dated(round.SeriesId)[(round.CountryId, round.AsOf)].Where(other => other.Until == round.Until).ToList();
        var own = day.FindAll(other => other.BatchId == replacedBatch || other.Carrier == round.Carrier);
        own.Sort((left, right) => left.IsLaterThan(right) ? -1 : left.Id == right.Id ? 0 : 1);
        return new RoundCounterparts(own, [.. day.Where(other => other.Carrier != round.Carrier && other.BatchId != replacedBatch), .. Aliases(round)], false) { IsPlacewise = true };
    }

    /// <summary>The places that a file which is taken to speak for the world names.</summary>
    public HashSet<int> SpokenFor(RoundInfo round)
    {
        if (!spoken.TryGetValue((round.SeriesId, round.BatchId), out var places))
        {
            places = db.SpokenPlaces.AsNoTracking().Where(one => one.SeriesId == round.SeriesId && one.BatchId == round.BatchId).Select(one => one.PlaceId).ToHashSet();
            spoken[(round.SeriesId, round.BatchId)] = places;
        }

        return places;
    }

    /// <summary>The believed rounds of the series of a round that are of an earlier day and of its country.</summary>
    public List<RoundInfo> Before(RoundInfo round) => Believed(round.SeriesId).FindAll(other => other.CountryId == round.CountryId && other.AsOf < round.AsOf && other.BatchId != replacedBatch);

    private bool IsOwn(RoundInfo round, RoundInfo other) =>
        other.BatchId == replacedBatch
        || (other.Carrier == round.Carrier && (round.CoversAll || other.CoversAll || reader.Meet(round.Id, other.Id)));

    /// <summary>Rounds of the same day that name their round, or parts of their series, otherwise or not at all: the same number there is an echo, another is none of this fact.</summary>
    private IEnumerable<RoundInfo> Aliases(RoundInfo round)
    {
        var mine = series[round.SeriesId];
        if (!aliases.TryGetValue(mine.Id, out var others))
        {
            aliases[mine.Id] = others = [.. series.Values.Where(other => MayBeOne(mine, other))];
        }

        foreach (var other in others)
        {
            foreach (var one in Dated(other.Id)[(round.CountryId, round.AsOf)])
            {
                if (one.Until == round.Until && one.BatchId != replacedBatch
                    && one.Id != round.Id && !one.IsSameRound(round) && (other.Id != mine.Id || PlacewiseRound.Is(one.Number) || one.Number.Length == 0 || round.Number.Length == 0))
                {
                    yield return one;
                }
            }
        }
    }

    private static bool MayBeOne(SeriesRow one, SeriesRow other) =>
        one.Group == other.Group && one.Measure == other.Measure && one.Unit == other.Unit && one.Nature == other.Nature && one.Status == other.Status && one.Sector == other.Sector
        && (one.ProducerId == other.ProducerId || one.ProducerAssumed || other.ProducerAssumed)
        && Meets(one.Operation, other.Operation) && Meets(one.Assessment, other.Assessment)
        && (one.Scope == other.Scope || one.Scope == Scope.Unstated || other.Scope == Scope.Unstated);

    private static bool Meets(string one, string other) => one == other || one == SeriesKey.Unstated || other == SeriesKey.Unstated;

    /// <summary>Two rounds with different ones are never the same round.</summary>
    private static string Name(RoundInfo round) => round.Number.Length > 0 ? round.Number : FormattableString.Invariant($"{round.AsOf:O}/{round.Until:O}");

    private ILookup<string, RoundInfo> Named(int seriesId)
    {
        if (!byName.TryGetValue(seriesId, out var names))
        {
            byName[seriesId] = names = Believed(seriesId).ToLookup(Name, StringComparer.Ordinal);
        }

        return names;
    }

    private ILookup<(int CountryId, DateOnly AsOf), RoundInfo> Dated(int seriesId)
    {
        if (!byDay.TryGetValue(seriesId, out var days))
        {
            byDay[seriesId] = days = Believed(seriesId).ToLookup(round => (round.CountryId, round.AsOf));
        }

        return days;
    }

    private List<RoundInfo> Believed(int seriesId)
    {
        if (!bySeries.TryGetValue(seriesId, out var rounds))
        {
            rounds = [.. db.Rounds.AsNoTracking().Where(round => round.SeriesId == seriesId).OrderBy(round => round.Id).AsEnumerable().Where(round => believed.Contains(round.BatchId)).Select(book.Info)];
            bySeries[seriesId] = rounds;
        }

        return rounds;
    }
}

/// <summary>What a round of a batch is compared with.</summary>
/// <param name="Editions">The editions of its carrier that count, the latest first.</param>
/// <param name="Routes">Rounds of other carriers, and those that state less.</param>
/// <param name="IsOlder">Whether one of the editions is later, so that the round as a whole changes nothing.</param>
internal sealed record RoundCounterparts(IReadOnlyList<RoundInfo> Editions, IReadOnlyList<RoundInfo> Routes, bool IsOlder)
{
    /// <summary>Whether places that the round leaves out stay as they are.</summary>
    public bool IsPlacewise { get; init; }
}
