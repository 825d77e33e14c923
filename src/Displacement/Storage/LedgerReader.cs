using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;
using Displacement.Sources;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>Loads what the ledger believed, at one moment, about one question (docs/methods/rounds.md).</summary>
/// <param name="db">The ledger.</param>
/// <param name="supposing">A batch to be read as if it were committed, or retracted; null: only what is believed.</param>
public sealed class LedgerReader(DisplacementDb db, Supposing? supposing = null)
{
    private (DateTimeOffset Known, List<HouseholdSize> All)? sizes;
    private (DateTimeOffset Known, RuleBook Book)? rules;

    /// <summary>The rule that picks for a question: the one it names, else the one that the ledger used for its group at its moment.</summary>
    /// <param name="question">The question.</param>
    /// <exception cref="LedgerException">There is no rule of the name it gives.</exception>
    public SelectionRule RuleOf(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        rules = rules?.Known == question.Known ? rules : (question.Known, RuleReader.At(db, question.Known));
        return rules.Value.Book.Of(question);
    }

    /// <summary>The places as believed at a moment.</summary>
    /// <param name="known">The moment.</param>
    public Gazetteer Places(DateTimeOffset known) =>
        supposing is null ? db.KnownPlaces.At(db, known) : GazetteerReader.Load(db, Believed(known), CrosswalkReader.At(db, known), AreaReader.At(db, known));

    /// <summary>The view that a question needs: its place and all places beneath it.</summary>
    /// <param name="question">The question, asked of <paramref name="gazetteer"/>.</param>
    /// <param name="gazetteer">The places as believed at the question's moment.</param>
    /// <exception cref="LedgerException">No series is of the producer asked for.</exception>
    public LedgerView Load(Question question, Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Load(question, gazetteer, new LedgerWorld(Believed(question.Known)));
    }

    /// <summary>As above, of a ledger in which something else counts than at the question's moment; its decisions are those of the moment.</summary>
    internal LedgerView Load(Question question, Gazetteer gazetteer, LedgerWorld world)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        var asked = gazetteer.DescendantsAndSelf(question.Place).Select(place => place.Id).ToHashSet();
        return new LedgerView(gazetteer, Walk(question, gazetteer, asked, world), Decisions(question, asked))
        {
            Structures = !question.Converts ? null : new Lazy<IReadOnlyList<StructureView>>(() => AgeViews.Of(question, gazetteer, Look, Earlier)),
        };

        LedgerView Look(Question other, IReadOnlySet<int> places) => new(gazetteer, Walk(other, gazetteer, [.. places], world), []);

        IReadOnlyList<DateOnly> Earlier(Question other, int atMost) => RoundDays(other, Series(other).ConvertAll(series => series.Id), atMost);
    }

    private List<SeriesView> Walk(Question question, Gazetteer gazetteer, HashSet<int> places, LedgerWorld world) =>
        new RoundWalk(db, question, gazetteer, places, world.Batches, new RoundList(db, question, world)).Read(Series(question));

    /// <summary>The newest days on which believed rounds of some series count, not after the asked day: where a trend may have a point.</summary>
    /// <param name="question">The question: its place, day, moment and day of publication.</param>
    /// <param name="seriesIds">The series.</param>
    /// <param name="most">How many days at most.</param>
    public IReadOnlyList<DateOnly> RoundDays(Question question, IReadOnlyCollection<int> seriesIds, int most)
    {
        ArgumentNullException.ThrowIfNull(question);
        var batches = Believed(question.Known);
        var country = question.Place.CountryId;
        var rounds = db.Rounds.AsNoTracking().Where(round => seriesIds.Contains(round.SeriesId) && round.AsOf <= question.On);
        if (country != 0)
        {
            // Rounds that span countries lie with the world.
            rounds = rounds.Where(round => round.CountryId == country || db.Places.Any(place => place.Id == round.CountryId && place.Level == AdminLevel.World));
        }

        return
        [
            .. rounds.Select(round => new { round.AsOf, round.Until, round.Published, round.BatchId }).Distinct().AsEnumerable()
                .Where(round => batches.ContainsKey(round.BatchId) && !(round.Published > question.PublishedBy))
                .Select(round => round.Until <= question.On ? round.Until : round.AsOf)
                .Distinct()
                .OrderDescending()
                .Take(most),
        ];
    }

    /// <summary>The groups that anybody ever counted, by code.</summary>
    public IReadOnlyList<string> Groups() => [.. db.Series.Select(series => series.Group).Distinct().OrderBy(group => group)];

    /// <summary>The sectors of which a plan ever spoke, as worded.</summary>
    public IReadOnlyList<string> Sectors() => [.. db.Series.Where(series => series.Sector != string.Empty).Select(series => series.Sector).Distinct().OrderBy(sector => sector)];

    /// <summary>The household size that counts for a place on a day: its own, else of the nearest place above; of several the newest. Null where none is known.</summary>
    /// <param name="question">Place, day and moment of knowledge.</param>
    /// <param name="gazetteer">The places as believed at the question's moment.</param>
    public HouseholdSize? SizeFor(Question question, Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(gazetteer);
        var known = Sizes(question.Known).FindAll(size => size.From <= question.On);
        return gazetteer.Ancestors(question.Place).Prepend(question.Place)
            .Select(place => known.FindLast(size => size.PlaceId == place.Id))
            .FirstOrDefault(size => size is not null);
    }

    /// <summary>The sizes known at a moment; a total asks for them place by place.</summary>
    private List<HouseholdSize> Sizes(DateTimeOffset known)
    {
        sizes = sizes?.Known == known ? sizes : (known, KnownHouseholdSizes.At(db, known));
        return sizes.Value.All;
    }

    /// <summary>Whether any figure is for a band that its file names in these words.</summary>
    /// <param name="label">The words.</param>
    public bool KnowsAgeBand(string label) =>
        db.Parts.AsNoTracking().Where(part => part.AgeLabel != null).Select(part => part.AgeLabel!).AsEnumerable().Any(known => Same(known, label));

    /// <summary>The days, newest first, on which something was counted that may answer a question: where its answer may have changed.</summary>
    /// <param name="question">The question; of a stock.</param>
    /// <param name="gazetteer">The places as believed at the question's moment.</param>
    /// <param name="atMost">How many days to give.</param>
    public IReadOnlyList<DateOnly> Days(Question question, Gazetteer gazetteer, int atMost)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(gazetteer);
        var asked = gazetteer.DescendantsAndSelf(question.Place).Select(place => place.Id).ToHashSet();
        var ids = Series(question).ConvertAll(series => series.Id);
        var speaking = db.SeriesPlaces.AsNoTracking().Where(pair => ids.Contains(pair.SeriesId)).AsEnumerable()
            .Where(pair => asked.Contains(pair.PlaceId)).Select(pair => pair.SeriesId).Distinct().ToList();
        return RoundDays(question, speaking, atMost);
    }

    private Dictionary<int, DateTimeOffset> Believed(DateTimeOffset known) => BelievedBatches.At(db, known, supposing);

    /// <summary>The series that may answer a question.</summary>
    internal List<SeriesInfo> Series(Question question)
    {
        var rows = db.Series.AsNoTracking().Include(series => series.Producer)
            .Where(series => (series.Measure == question.Measure || series.Measure == MeasureKind.Cumulative) && series.Unit == question.Unit && series.Status == question.Status && series.Sector == question.Sector)
            .OrderBy(series => series.Id)
            .AsEnumerable()
            .Where(series => question.SeriesId is null || series.Id == question.SeriesId)
            .Where(series => RunningCounts.Answers(series.Measure, series.Group, question.Measure) && PopulationGroup.Of(series.Group).Answers(question.Group))
            .ToList();
        if (question.Producer is { } producer)
        {
            if (!db.Sources.AsNoTracking().AsEnumerable().Any(source => Same(source.Name, producer)))
            {
                throw new LedgerException(Refusal.Usage, $"No source is called '{producer}'. Known: {string.Join(", ", db.Sources.OrderBy(source => source.Name).Select(source => source.Name))}.");
            }

            rows = rows.FindAll(series => Same(series.Producer!.Name, producer));
        }

        return rows.ConvertAll(Info);
    }

    private static bool Same(string name, string asked) => string.Equals(name, asked, StringComparison.OrdinalIgnoreCase);

    private static SeriesInfo Info(Rows.SeriesRow row) => new(
        row.Id,
        new SeriesKey(row.Producer!.Name, row.Operation, row.Assessment, row.Scope, row.Group, row.Measure, row.Unit, row.Nature, row.Status, row.Sector),
        new Source(row.ProducerId, row.Producer.Name, row.Producer.Kind, row.Producer.Reliability),
        row.ProducerAssumed);

    private List<PlaceDecision> Decisions(Question question, HashSet<int> asked)
    {
        var rows = (from decision in db.Decisions.AsNoTracking()
                    join belief in db.Beliefs on decision.Id equals belief.SubjectId
                    where belief.Subject == BeliefSubject.Decision && belief.From <= question.Known && belief.Until > question.Known
                    orderby belief.From
                    select decision)
            .AsEnumerable()
            .Where(decision => asked.Contains(decision.PlaceId))
            .ToList();
        var ids = rows.ConvertAll(row => row.Id);
        var judged = ids.Count == 0 ? [] : db.DecisionReadings.AsNoTracking().Where(reading => ids.Contains(reading.DecisionId)).ToList();
        return rows.ConvertAll(row => new PlaceDecision(row.PlaceId, row.Group, row.SeriesId, row.Reason, row.JudgedUntil, row.Expires)
        {
            From = row.From,
            Judged = judged.Where(reading => reading.DecisionId == row.Id).ToDictionary(reading => reading.SeriesId, reading => reading.Until),
        });
    }
}
