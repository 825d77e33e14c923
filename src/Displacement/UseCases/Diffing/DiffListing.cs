using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Places;
using Displacement.Storage;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Diffing;

/// <summary>Keeps the lines of a diff that were asked for, and gives them their names once all figures have streamed past.</summary>
internal sealed class DiffListing
{
    private readonly DiffAsk ask;
    private readonly Action<DiffLine>? hear;
    private readonly List<DiffFact> facts = [];
    private DiffNames? names;

    /// <param name="ask">What is asked.</param>
    /// <param name="hear">Hears every line as it comes; null: a page of them is kept.</param>
    public DiffListing(DiffAsk ask, Action<DiffLine>? hear = null)
    {
        this.ask = ask;
        this.hear = hear;
    }

    /// <summary>How many lines were of the kinds asked for.</summary>
    public long Matching { get; private set; }

    /// <summary>The lines kept.</summary>
    public IReadOnlyList<DiffLine> Lines => facts.ConvertAll(fact => names!.Line(fact));

    /// <summary>Learns where names come from.</summary>
    public void Begin(DiffNames known) => names = known;

    /// <summary>What a round counts.</summary>
    public SeriesKey SeriesOf(RoundInfo round) => names!.Series(round.SeriesId);

    /// <summary>A place by its identifier.</summary>
    public Place? PlaceOf(int placeId) => names!.Place(placeId);

    /// <summary>Takes a fact if it is asked for.</summary>
    public void Take(in DiffFact fact, bool isParts, bool isRepeated)
    {
        if (!ask.Lists(fact.Kind) || (ask.OnlyParts && !isParts) || (ask.OnlyRepeated && !isRepeated))
        {
            return;
        }

        Matching++;
        if (hear is not null)
        {
            hear(names!.Line(fact));
        }
        else if (Matching > ask.Skip && facts.Count < ask.Take)
        {
            facts.Add(fact);
        }
    }
}

/// <summary>The names of what a diff speaks of.</summary>
/// <remarks>All parts and headers are read beforehand: a name is asked for while figures stream.</remarks>
internal sealed class DiffNames(DisplacementDb db, Gazetteer gazetteer, Counterparts counterparts)
{
    private readonly Dictionary<int, PartKey> parts = db.Parts.AsNoTracking().AsEnumerable().ToDictionary(part => part.Id, part => part.ToKey());
    private readonly Dictionary<int, string> sources = db.Sources.AsNoTracking().ToDictionary(source => source.Id, source => source.Name);
    private readonly Dictionary<int, SeriesKey> series = [];
    private readonly Dictionary<int, string[]> headers = db.Batches.AsNoTracking().Select(batch => new { batch.Id, batch.Headers }).AsEnumerable().ToDictionary(batch => batch.Id, batch => batch.Headers.Split('\n'));

    /// <summary>What a series counts.</summary>
    public SeriesKey Series(int id)
    {
        if (!series.TryGetValue(id, out var key))
        {
            var row = counterparts[id];
            series[id] = key = new SeriesKey(sources[row.ProducerId], row.Operation, row.Assessment, row.Scope, row.Group, row.Measure, row.Unit, row.Nature, row.Status, row.Sector);
        }

        return key;
    }

    /// <summary>A place by its identifier.</summary>
    public Place? Place(int id) => gazetteer.ById(id);

    /// <summary>A fact with its names.</summary>
    public DiffLine Line(in DiffFact fact) => new(
        fact.Kind,
        Series(fact.Round.SeriesId),
        fact.Round,
        Place(fact.PlaceId),
        fact.PartId == 0 ? PartKey.Everybody : parts[fact.PartId],
        Cell(fact.Before),
        Cell(fact.After));

    private StatedCell? Cell(StatedFact? stated) => stated is { } one
        ? new StatedCell(one.State, one.Quantity, one.Round, one.Line, Header(one.Round.BatchId, one.Column), one.Cells, one.Repeats)
        : null;

    private string Header(int batchId, int column) =>
        headers.TryGetValue(batchId, out var names) && column < names.Length && names[column].Length > 0 ? names[column] : (column + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
