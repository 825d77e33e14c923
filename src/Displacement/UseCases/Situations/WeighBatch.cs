using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;
using Displacement.Storage;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Situations;

/// <summary>Reckons what a staged batch would change, before anybody believes it.</summary>
/// <param name="db">The ledger; it is only read.</param>
/// <param name="clock">Says what now is.</param>
public sealed class WeighBatch(DisplacementDb db, TimeProvider clock)
{
    private const int MostPlaces = 40;
    private const int MostGovernorates = 400;

    /// <summary>The totals that the batch touches, as they are and as they would be, on its last day; the largest places first.</summary>
    /// <param name="batchId">The batch.</param>
    /// <param name="asRetraction">True: as they would be if it were retracted. False: if it were committed.</param>
    /// <param name="at">The moment of the ledger; null: now.</param>
    /// <returns>Countries and governorates, 400 of each group at most, and below them as many as make 40; none for a batch of places alone.</returns>
    /// <exception cref="LedgerException">No such batch.</exception>
    public IReadOnlyList<Change> Run(int batchId, bool asRetraction = false, DateTimeOffset? at = null)
    {
        using HeldConnection held = new(db);
        var batch = db.Batches.AsNoTracking().SingleOrDefault(row => row.Id == batchId)
            ?? throw new LedgerException(Refusal.Usage, $"There is no batch {batchId}.").As("NoBatch", batchId);
        if (batch.LastAsOf is not { } on)
        {
            return [];
        }

        var known = at ?? clock.GetUtcNow();
        var (now, then) = (new LedgerReader(db), new LedgerReader(db, new Supposing(batchId, !asRetraction)));
        var (before, after) = (now.Places(known), then.Places(known));
        List<Change> changes = [];
        foreach (var group in Groups(batchId))
        {
            changes.AddRange(Changes(Touched(batchId, group, asRetraction ? before : after), PopulationGroup.Of(group), on, known, (now, before), (then, after)));
        }

        return changes;
    }

    private List<string> Groups(int batchId) =>
    [
        .. (from round in db.Rounds.AsNoTracking()
            join series in db.Series on round.SeriesId equals series.Id
            where round.BatchId == batchId && series.Measure == MeasureKind.Stock && series.Unit == CountUnit.People && series.Status == string.Empty
            orderby series.Group
            select series.Group).Distinct(),
    ];

    /// <summary>The batch's places of one group and all above them, the highest first, within one place each that holds them.</summary>
    private List<Place> Touched(int batchId, string group, Gazetteer gazetteer)
    {
        var ids = (from figure in db.Figures.AsNoTracking()
                   join round in db.Rounds on figure.RoundId equals round.Id
                   join series in db.Series on round.SeriesId equals series.Id
                   where round.BatchId == batchId && series.Group == @group
                   select figure.PlaceId).Distinct().ToList();
        var own = ids.Select(gazetteer.ById).OfType<Place>().ToList();
        var all = own.Concat(own.SelectMany(gazetteer.Ancestors)).Distinct()
            .Where(place => place.Level != AdminLevel.World)
            .OrderBy(place => place.Level).ThenBy(place => place.Key, StringComparer.Ordinal)
            .ToList();
        return all[..Math.Min(all.Count, Math.Max(MostPlaces, Math.Min(MostGovernorates, all.Count(place => place.Level <= AdminLevel.Governorate))))];
    }

    private static IEnumerable<Change> Changes(
        List<Place> places,
        PopulationGroup group,
        DateOnly on,
        DateTimeOffset known,
        (LedgerReader Reader, Gazetteer Gazetteer) now,
        (LedgerReader Reader, Gazetteer Gazetteer) then)
    {
        foreach (var country in places.GroupBy(place => place.CountryId))
        {
            // The highest place comes first, and holds the others.
            var question = new Question { Place = country.First(), Group = group, On = on, Known = known };
            var before = Reckoner(question, now);
            var after = Reckoner(question, then);
            foreach (var place in country)
            {
                yield return new Change(place, group, Estimate(before, now.Gazetteer, place), Estimate(after, then.Gazetteer, place));
            }
        }
    }

    private static Estimate? Estimate(Reconciler? reckoner, Gazetteer gazetteer, Place place) =>
        gazetteer.ById(place.Id) is { } there ? reckoner?.Estimate(there) : null;

    private static Reconciler? Reckoner(Question question, (LedgerReader Reader, Gazetteer Gazetteer) ledger) =>
        ledger.Gazetteer.ById(question.Place.Id) is { } place && question with { Place = place } is var asked
            ? new Reconciler(ledger.Reader.Load(asked, ledger.Gazetteer), asked, ledger.Reader.RuleOf(asked))
            : null;
}

/// <summary>One total as it is and as it would be.</summary>
/// <param name="Place">The place.</param>
/// <param name="Group">The group.</param>
/// <param name="Before">As believed now; null where the place is new.</param>
/// <param name="After">As it would be; null where the place would be gone.</param>
public sealed record Change(Place Place, PopulationGroup Group, Estimate? Before, Estimate? After)
{
    /// <summary>After less before; null where one of the two is unknown, where they do not cover the same places, or where one of them is invented.</summary>
    public Difference? Difference => Before?.Winner is { } was && After?.Winner is { } becomes && was.SourceKind == becomes.SourceKind && Comparing.CoverTheSame(was, becomes) ? becomes.Quantity - was.Quantity : null;

    /// <summary>Whether both are known, and cover different places or rest on invented and on real figures: their difference would be no change of people.</summary>
    public bool IsUnlike => Before?.Winner is not null && After?.Winner is not null && Difference is null;

    /// <summary>Whether anything would be different: the number, or the day or source it rests on.</summary>
    public bool IsChange => Before?.Winner?.Quantity != After?.Winner?.Quantity || Before?.Winner?.AsOf != After?.Winner?.AsOf;
}
