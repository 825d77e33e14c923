using Displacement.Ledger;
using Displacement.People;
using Displacement.Periods;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>Lists the believed rounds of a series, and says for how long its stocks count.</summary>
internal sealed class RoundList(DisplacementDb db, Question question, LedgerWorld world)
{
    /// <summary>Most questions need the newest rounds only; a long walk reads more at a time.</summary>
    private const int FirstPage = 8;

    private const int LaterPage = 64;
    private const int NumbersAtOnce = 200;
    private const int LeastLimit = 180;
    private const int YearLimit = 400;
    private const int IntervalsSeen = 6;

    private readonly EditionBook editions = new(db, world.Batches);
    private readonly Dictionary<(int Series, int Page), (List<RoundInfo> Rounds, DateOnly? Oldest)> pages = [];

    /// <summary>Rounds that count on the asked day, newest first; of one day the later edition first.</summary>
    public IEnumerable<RoundInfo> NewestFirst(int seriesId)
    {
        for (var page = 0; ; page++)
        {
            var (rounds, oldest) = PageOf(seriesId, page);
            foreach (var round in rounds)
            {
                yield return round;
            }

            if (oldest is null)
            {
                yield break;
            }
        }
    }

    /// <summary>Rounds of a flow that lie within the asked period, later editions first.</summary>
    public IEnumerable<RoundInfo> Within(int seriesId)
    {
        var period = Asked;
        return LaterFirst(Spoken(seriesId, [.. Believed(seriesId).Where(round => round.AsOf >= period.First && round.Until <= period.Last)]));
    }

    /// <summary>Rounds of a running count of a day of the asked period, or of the day before it: what was counted by then is no part of the period.</summary>
    public IEnumerable<RoundInfo> CountedBy(int seriesId)
    {
        var (before, last) = (Asked.First == DateOnly.MinValue ? Asked.First : Asked.First.AddDays(-1), Asked.Last);
        return LaterFirst(Spoken(seriesId, [.. Believed(seriesId).Where(round => round.Until >= before && round.Until <= last)]));
    }

    private DateRange Asked => question.During ?? DateRange.OfDay(question.On);

    private static IEnumerable<RoundInfo> LaterFirst(IEnumerable<RoundInfo> rounds) => rounds
        .OrderByDescending(round => round.Published)
        .ThenByDescending(round => round.Believed)
        .ThenByDescending(round => round.Id);

    /// <summary>After how many days a stock of the series lapses: twice its usual interval, within limits; null for population baselines.</summary>
    public int? LimitDays(SeriesInfo series)
    {
        if (series.Key.Group == PopulationGroup.Population.Code)
        {
            return null;
        }

        var days = NewestFirst(series.Id).DistinctBy(round => (round.AsOf, round.Until)).Take(IntervalsSeen + 1).ToList();
        if (days.Count == 0 || days.TrueForAll(day => day.Until is { Month: 12, Day: 31 } && (day.AsOf == day.Until || day.AsOf.DayOfYear == 1)))
        {
            return YearLimit + world.MoreDays;
        }

        var intervals = days.Zip(days.Skip(1), (later, earlier) => later.AsOf.DayNumber - earlier.AsOf.DayNumber).Order().ToList();
        var twiceMedian = intervals.Count == 0 ? 0 : intervals[(intervals.Count - 1) / 2] + intervals[intervals.Count / 2];
        return Math.Clamp(twiceMedian, LeastLimit, YearLimit) + world.MoreDays;
    }

    /// <summary>A page has whole days: else an edition of a round without a number would come too late to correct one on this page.</summary>
    private (List<RoundInfo> Rounds, DateOnly? Oldest) PageOf(int seriesId, int page)
    {
        if (!pages.TryGetValue((seriesId, page), out var known))
        {
            var size = page == 0 ? FirstPage : LaterPage;
            var rounds = page > 0 && PageOf(seriesId, page - 1).Oldest is { } before
                ? Believed(seriesId).Where(round => round.AsOf <= question.On && round.AsOf < before)
                : Believed(seriesId).Where(round => round.AsOf <= question.On);
            var rows = rounds.OrderByDescending(round => round.AsOf).ThenBy(round => round.Id).Take(size).ToList();
            DateOnly? oldest = null;
            if (rows.Count == size)
            {
                var (day, last) = (rows[^1].AsOf, rows[^1].Id);
                rows.AddRange(Believed(seriesId).Where(round => round.AsOf == day && round.Id > last));
                oldest = day;
            }

            pages[(seriesId, page)] = known = (NewestFirst(Spoken(seriesId, rows)), oldest);
        }

        return known;
    }

    /// <summary>The believed ones of some rounds, without those that a later edition of the same carrier replaces, whatever day that gives the round.</summary>
    private IEnumerable<RoundInfo> Spoken(int seriesId, List<Rows.RoundRow> rows)
    {
        var rounds = rows.FindAll(Counts).ConvertAll(Info);
        var alike = rounds.Concat(ElsewhereNumberedAlike(seriesId, rows)).ToLookup(round => (round.Carrier, round.CountryId, round.Number));
        // A file that speaks for the world may be an excerpt of it: the walk decides place by place.
        return rounds.Where(round => round.CoversAll
            || !alike[(round.Carrier, round.CountryId, round.Number)].Any(other => !other.CoversAll && other.IsLaterThan(round) && IsEditionOf(other, round)));
    }

    /// <summary>As <see cref="EditionBook.IsEditionOf"/> has it.</summary>
    public bool IsEditionOf(RoundInfo one, RoundInfo other) => editions.IsEditionOf(one, other);

    private IEnumerable<RoundInfo> ElsewhereNumberedAlike(int seriesId, List<Rows.RoundRow> rows)
    {
        var listed = rows.Select(round => round.Id).ToHashSet();
        return rows.Select(round => round.Number).Where(number => number.Length > 0).Distinct(StringComparer.Ordinal).Chunk(NumbersAtOnce)
            .SelectMany(numbers => Believed(seriesId).Where(round => numbers.Contains(round.Number)))
            .Where(round => !listed.Contains(round.Id) && Counts(round))
            .Select(Info);
    }

    private bool Counts(Rows.RoundRow round) => world.Batches.ContainsKey(round.BatchId) && world.Counts?.Invoke(round) != false;

    private static List<RoundInfo> NewestFirst(IEnumerable<RoundInfo> rounds)
    {
        List<RoundInfo> sorted = [.. rounds];
        sorted.Sort((left, right) => right.AsOf != left.AsOf ? right.AsOf.CompareTo(left.AsOf) : left.IsLaterThan(right) ? -1 : left.Id == right.Id ? 0 : 1);
        return sorted;
    }

    private IQueryable<Rows.RoundRow> Believed(int seriesId)
    {
        var rounds = db.Rounds.AsNoTracking().Where(round => round.SeriesId == seriesId);
        return question.PublishedBy is { } day ? rounds.Where(round => round.Published <= day) : rounds;
    }

    /// <summary>A believed round with the names of who carries and speaks it.</summary>
    public RoundInfo Info(Rows.RoundRow round) => editions.Info(round);
}
