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

    private const int MostCellsBefore = 300_000;

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
        if (read >= MostCellsBefore || Newest(round, number, after) is not [var (day, _), ..] newest)
        {
            return null;
        }

        Dictionary<int, PlaceNumber> numbers = [];
        newest.ForEach(one => Add(numbers, cells.Of(one.Id)));
        return round with { AsOf = day, Numbers = numbers };
    }

    /// <summary>The last believed running count of the same series, country and beginning before another; null where there is none.</summary>
    /// <param name="count">The other.</param>
    public CheckedRound? CountBefore(RoundEntry count)
    {
        var (since, until) = (count.Latest.AsOf, count.Latest.Until);
        var rounds = Db.Rounds.AsNoTracking().Where(round => round.SeriesId == count.SeriesId && round.CountryId == count.CountryId
            && (since == until ? round.AsOf == round.Until : round.AsOf == since) && (round.Until < until || (round.Until == until && round.Number.CompareTo(count.Number) < 0)));
        var last = rounds.OrderByDescending(round => round.Until).ThenByDescending(round => round.Number).ThenByDescending(round => round.Published).ThenByDescending(round => round.Id)
            .Select(round => new { round.Id, round.BatchId, round.Until }).AsEnumerable()
            .FirstOrDefault(round => believed.Contains(round.BatchId));
        if (last is null)
        {
            return null;
        }

        Dictionary<int, PlaceNumber> numbers = [];
        Add(numbers, cells.Of(last.Id));
        return new CheckedRound(Series[count.SeriesId], count.CountryId, last.Until, numbers);
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

    /// <summary>The rounds of the newest day before a round: files of one day may each have some of the places.</summary>
    private List<(DateOnly Day, int Id)> Newest(CheckedRound round, string number, DateOnly? after)
    {
        var rounds = Believed(round.Series.Id);
        List<(DateOnly Day, int Id)> newest = [];
        for (var i = rounds.Count - 1; i >= 0 && !(rounds[i].AsOf <= after) && (newest.Count == 0 || rounds[i].AsOf == newest[0].Day); i--)
        {
            var one = rounds[i];
            if (one.AsOf < round.AsOf && one.CountryId == round.CountryId && !(number.Length > 0 && one.Number == number))
            {
                newest.Add((one.AsOf, one.Id));
            }
        }

        return newest;
    }

    /// <summary>The believed rounds of a series, from the oldest.</summary>
    private List<LedgerRound> Believed(int seriesId)
    {
        if (believed.Count == 0)
        {
            return [];
        }

        if (!bySeries.TryGetValue(seriesId, out var rounds))
        {
            rounds = [.. Believed(Db.Rounds.Where(round => round.SeriesId == seriesId)).OrderBy(round => round.AsOf).ThenBy(round => round.Id)];
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

            read++;
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
