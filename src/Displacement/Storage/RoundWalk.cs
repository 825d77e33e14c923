using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Places;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>
/// Walks the rounds of a series from the newest back, until every asked place that the series ever covered has one, or the
/// limit is reached. A flow reads every round of the asked period instead.
/// </summary>
internal sealed class RoundWalk(
    DisplacementDb db,
    Question question,
    Gazetteer gazetteer,
    HashSet<int> asked,
    Dictionary<int, DateTimeOffset> batches,
    RoundList rounds)
{
    private readonly Dictionary<(int Series, int Batch), HashSet<int>> spoken = [];
    private readonly CellReader cells = new(db, question, batches, rounds);

    /// <summary>What each series says of the asked places; those that say nothing are left out.</summary>
    public List<SeriesView> Read(List<SeriesInfo> all)
    {
        var ids = all.ConvertAll(series => series.Id);
        var covered = db.SeriesPlaces.AsNoTracking().Where(pair => ids.Contains(pair.SeriesId)).AsEnumerable()
            .Where(pair => asked.Contains(pair.PlaceId))
            .ToLookup(pair => pair.SeriesId, pair => pair.PlaceId);
        return [.. all.Where(series => covered.Contains(series.Id)).Select(series => Read(series, [.. covered[series.Id]])).OfType<SeriesView>()];
    }

    private SeriesView? Read(SeriesInfo series, HashSet<int> wanted)
    {
        var view = question.Measure == MeasureKind.Stock ? Stock(series, wanted) : Flow(series, wanted);
        return view.Places.Count == 0 && !view.CoversAll ? null : view;
    }

    private SeriesView Stock(SeriesInfo series, HashSet<int> wanted)
    {
        var view = new SeriesView(series, rounds.LimitDays(series));
        var left = new HashSet<int>(wanted);
        List<RoundInfo> read = [];
        foreach (var round in rounds.NewestFirst(series.Id))
        {
            if (IsPast(view, round) || (left.Count == 0 && !read.Exists(round.IsSameRound)))
            {
                break;
            }

            var places = MayConcern(round) ? NotWithdrawn(round, wanted, read) : [];
            if (places.Count == 0)
            {
                continue;
            }

            Speak(view, round, places, left, read);
            read.Add(round);
            if (round.CoversAll)
            {
                view.CoversAll = true;
                left.ExceptWith(SpokenFor(round));
            }
        }

        return view;
    }

    /// <summary>
    /// The places that no later edition of the same carrier speaks for. An edition speaks for every place, and withdraws those
    /// that it dropped; only a file that is taken to speak for the world speaks for the places that it names, since it may be an excerpt.
    /// </summary>
    private HashSet<int> NotWithdrawn(RoundInfo round, HashSet<int> wanted, List<RoundInfo> read)
    {
        var later = read.FindAll(other => other.CoversAll ? other.Carrier == round.Carrier && other.IsSameRound(round) : rounds.IsEditionOf(other, round));
        if (later.Count == 0)
        {
            return wanted;
        }

        return later.TrueForAll(edition => edition.CoversAll)
            ? [.. wanted.Except(later.SelectMany(SpokenFor))]
            : [];
    }

    private HashSet<int> SpokenFor(RoundInfo round)
    {
        if (!spoken.TryGetValue((round.SeriesId, round.BatchId), out var places))
        {
            places = db.SpokenPlaces.AsNoTracking().Where(one => one.SeriesId == round.SeriesId && one.BatchId == round.BatchId).Select(one => one.PlaceId).ToHashSet();
            spoken[(round.SeriesId, round.BatchId)] = places;
        }

        return places;
    }

    private void Speak(SeriesView view, RoundInfo round, HashSet<int> places, HashSet<int> left, List<RoundInfo> read)
    {
        var editions = read.FindAll(round.IsSameRound);
        foreach (var place in cells.Of(round, places))
        {
            view.Remember(place);
            if (left.Remove(place.PlaceId) || editions.Exists(edition => view.For(place.PlaceId) is [var first, ..] && first.Round.Id == edition.Id))
            {
                view.Choose(place);
            }
        }
    }

    private SeriesView Flow(SeriesInfo series, HashSet<int> wanted)
    {
        var view = new SeriesView(series, null);
        List<RoundInfo> read = [];
        foreach (var round in series.Key.Measure == MeasureKind.Cumulative ? rounds.CountedBy(series.Id) : rounds.Within(series.Id))
        {
            if (!MayConcern(round) || read.Exists(other => rounds.IsEditionOf(other, round)))
            {
                continue;
            }

            read.Add(round);
            view.CoversAll |= round.CoversAll;
            foreach (var place in cells.Of(round, wanted))
            {
                view.Remember(place);
                view.Choose(place);
            }
        }

        return view;
    }

    private bool IsPast(SeriesView view, RoundInfo round) =>
        view.LimitDays is { } limit && question.On.DayNumber - round.DayFor(question.On).DayNumber > limit;

    private bool MayConcern(RoundInfo round) =>
        asked.Contains(round.CountryId)
        || question.Place.CountryId == round.CountryId
        || gazetteer.ById(round.CountryId) is not { Level: AdminLevel.Country };
}
