using Displacement.Figures;
using Displacement.Imports.Checks;
using Displacement.Places;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Staging;

/// <summary>What the ledger believes now, as far as the checks of a file need it; few and bounded questions.</summary>
internal sealed class LedgerRounds : IDisposable
{
    /// <summary>How many places one question asks for.</summary>
    public const int PlacesAtOnce = 400;

    private const int MostRoundsBefore = 60;

    private readonly RoundCells cells;
    private readonly HashSet<int> believed;
    private readonly Dictionary<int, PartKey> parts = [];
    private readonly Dictionary<int, List<LedgerRound>> bySeries = [];
    private int read;

    public LedgerRounds(FileToStage file)
    {
        Db = file.Db;
        Gazetteer = file.Gazetteer;
        cells = new RoundCells(Db);
        believed = [.. BelievedBatches.At(Db, file.Writer.Batch.Created).Keys];
        believed.Remove(file.Writer.Batch.ReplacesId ?? 0);
        Series = Db.Series.AsNoTracking().Include(series => series.Producer).AsEnumerable().ToDictionary(series => series.Id, Checked);
    }

    /// <summary>The ledger.</summary>
    public DisplacementDb Db { get; }

    /// <summary>The places as the file sees them.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>Whether anything is believed at all.</summary>
    public bool Any => believed.Count > 0;

    /// <summary>All series by their identifiers, the file's included.</summary>
    public Dictionary<int, CheckedSeries> Series { get; }

    /// <summary>The newest believed round of the same series and country before another; null where there is none, or none after <paramref name="after"/>.</summary>
    /// <param name="round">The other.</param>
    /// <param name="number">Its number: an edition of the same round on another day is no round before.</param>
    /// <param name="after">The day of the file's own round before, or null.</param>
    public CheckedRound? Before(CheckedRound round, string number, DateOnly? after)
    {
        var earlier = Believed(round.Series.Id).Where(one => one.CountryId == round.CountryId && one.AsOf < round.AsOf && !(one.AsOf <= after) && !(number.Length > 0 && one.Number == number)).ToList();
        if (earlier.Count == 0 || read >= MostRoundsBefore)
        {
            return null;
        }

        var day = earlier.Max(one => one.AsOf);
        Dictionary<int, PlaceNumber> numbers = [];
        foreach (var one in earlier.Where(one => one.AsOf == day))
        {
            read++;
            Add(numbers, cells.Of(one.Id));
        }

        return round with { AsOf = day, Numbers = numbers };
    }

    /// <summary>The believed ones of some rounds.</summary>
    public IEnumerable<LedgerRound> Believed(IQueryable<RoundRow> rounds) =>
        rounds.AsNoTracking().Select(round => new LedgerRound(round.Id, round.BatchId, round.SeriesId, round.CountryId, round.Number, round.AsOf)).AsEnumerable()
            .Where(round => believed.Contains(round.BatchId));

    /// <summary>The rounds of other series of the same producer, operation, country and group that count everybody where the file counts a part, or the other way round.</summary>
    /// <param name="marks">The file's rounds.</param>
    public IReadOnlyCollection<RoundMark> Beside(IReadOnlyCollection<RoundMark> marks)
    {
        HashSet<RoundMark> found = [];
        foreach (var one in Any ? marks.Select(mark => mark.Series).Distinct() : [])
        {
            var other = one.Key.Scope == Scope.Part ? Scope.Whole : Scope.Part;
            foreach (var series in Series.Values.Where(series => series.Key with { Assessment = one.Key.Assessment } == one.Key with { Scope = other }))
            {
                found.UnionWith(Believed(series.Id).Select(round => new RoundMark(series, round.CountryId, round.AsOf)));
            }
        }

        return found;
    }

    /// <summary>Whether a size of households is known anywhere in a country, or for the world.</summary>
    /// <param name="countryId">The country.</param>
    public bool HasHouseholdSize(int countryId) =>
        Db.HouseholdSizes.Any(size => size.PlaceId == countryId || size.PlaceId == Gazetteer.World.Id || Db.Places.Any(place => place.Id == size.PlaceId && place.CountryId == countryId));

    /// <summary>What a believed round says of some places.</summary>
    /// <param name="round">The round.</param>
    /// <param name="places">The places; at most <see cref="PlacesAtOnce"/>.</param>
    public CheckedRound NumbersOf(LedgerRound round, IReadOnlyCollection<int> places)
    {
        Dictionary<int, PlaceNumber> numbers = [];
        Add(numbers, Db.Figures.AsNoTracking().Where(figure => figure.RoundId == round.Id && places.Contains(figure.PlaceId))
            .OrderBy(figure => figure.PlaceId).ThenBy(figure => figure.PartId)
            .Select(figure => new StoredCell(figure.RoundId, figure.PlaceId, figure.PartId, figure.Line, figure.Column, figure.State, figure.Best)));
        return new CheckedRound(Series[round.SeriesId], round.CountryId, round.AsOf, numbers);
    }

    /// <inheritdoc/>
    public void Dispose() => cells.Dispose();

    /// <summary>The believed rounds of a series.</summary>
    private List<LedgerRound> Believed(int seriesId)
    {
        if (believed.Count == 0)
        {
            return [];
        }

        if (!bySeries.TryGetValue(seriesId, out var rounds))
        {
            rounds = [.. Believed(Db.Rounds.Where(round => round.SeriesId == seriesId))];
            bySeries[seriesId] = rounds;
        }

        return rounds;
    }

    private void Add(Dictionary<int, PlaceNumber> numbers, IEnumerable<StoredCell> stored)
    {
        Know();
        var place = new PlaceCells { TitleOf = _ => string.Empty };
        foreach (var cell in stored)
        {
            if (cell.PlaceId != place.PlaceId)
            {
                End();
                place.PlaceId = cell.PlaceId;
            }

            place.Cells.Add(new CheckedCell(cell.PartId, parts[cell.PartId], cell.Line, cell.State, cell.Best));
        }

        End();

        void End()
        {
            if (place.Cells.Count > 0 && place.Number() is { } number)
            {
                numbers[place.PlaceId] = number;
            }

            place.Cells.Clear();
        }
    }

    /// <summary>Learns all parts at once, before cells are streamed.</summary>
    private void Know()
    {
        if (parts.Count == 0)
        {
            foreach (var part in Db.Parts.AsNoTracking())
            {
                parts[part.Id] = part.ToKey();
            }
        }
    }

    private static CheckedSeries Checked(SeriesRow row) => new(
        row.Id,
        new SeriesKey(row.Producer!.Name, row.Operation, row.Assessment, row.Scope, row.Group, row.Measure, row.Unit, row.Nature, row.Status, row.Sector));
}

/// <summary>A believed round without its figures.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="BatchId">Its batch.</param>
/// <param name="SeriesId">Its series.</param>
/// <param name="CountryId">The country it covers, or the world.</param>
/// <param name="Number">Its number, or empty.</param>
/// <param name="AsOf">Its day.</param>
internal readonly record struct LedgerRound(int Id, int BatchId, int SeriesId, int CountryId, string Number, DateOnly AsOf);
