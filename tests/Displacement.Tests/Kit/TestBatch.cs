using Displacement.Figures;
using Displacement.Periods;
using Displacement.Places;
using Displacement.Sources;
using Displacement.Storage;
using Displacement.Storage.Rows;

namespace Displacement.Tests.Kit;

/// <summary>Fills a batch figure by figure, in the trade's words.</summary>
internal sealed class TestBatch(LedgerWriter writer, Gazetteer gazetteer)
{
    private readonly Dictionary<int, RoundDay> days = [];
    private readonly List<(int Round, int Series, int Place, int Part, int Line, DateOnly Day)> facts = [];
    private int round;
    private int series;
    private int line = 1;

    /// <summary>Opens a round; the figures that follow belong to it.</summary>
    public TestBatch Round(
        string asOf,
        string producer = "IOM DTM",
        string group = "displaced",
        string number = "",
        string? until = null,
        string? published = null,
        Scope scope = Scope.Whole,
        string assessment = "BA",
        MeasureKind measure = MeasureKind.Stock,
        SourceKind kind = SourceKind.Real,
        Reliability reliability = Reliability.C,
        string country = "SYR",
        bool coversAll = false,
        Nature nature = Nature.Observed)
    {
        series = writer.SeriesId(new SeriesKey(producer, "Operation", assessment, scope, group, measure, CountUnit.People, nature), false, kind, reliability);
        round = writer.OpenRound(series, Place(country), number);
        var day = TestLedger.Day(asOf);
        days[round] = new RoundDay(
            day,
            until is null ? day : TestLedger.Day(until),
            until is null || measure != MeasureKind.Stock ? DateAccuracy.Day : DateAccuracy.Year,
            published is null ? day : TestLedger.Day(published),
            published is null,
            coversAll,
            writer.Batch.CarrierId);
        return this;
    }

    /// <summary>An exact figure.</summary>
    public TestBatch Figure(string place, decimal people, PartKey? part = null, DateOnly? rowDay = null) =>
        Cell(place, people == 0 ? CellState.Zero : CellState.Number, part, Quantity.Exact(people), rowDay);

    /// <summary>A figure in words.</summary>
    public TestBatch Words(string place, string words, PartKey? part = null) =>
        Cell(place, CellState.Number, part, ((WordsReading.People)QuantityWords.Read(words, prose: true)).Quantity);

    /// <summary>A cell without a number.</summary>
    public TestBatch State(string place, CellState state, PartKey? part = null, string? elsewhere = null) =>
        Cell(place, state, part, null, null, elsewhere);

    /// <summary>A share of the figure before it, under another group.</summary>
    public TestBatch ShareOfLast(string place, int low, int best, int high)
    {
        var shareBase = facts[^1];
        Figure(place, 1);
        writer.AddShare(new ShareRow
        {
            RoundId = round,
            PlaceId = Place(place),
            PartId = writer.PartId(PartKey.Everybody),
            Line = line,
            BaseSeriesId = shareBase.Series,
            BasePlaceId = shareBase.Place,
            BasePartId = shareBase.Part,
            BaseAsOf = shareBase.Day,
            Low = low,
            Best = best,
            High = high,
        });
        return this;
    }

    /// <summary>States the days of the rounds.</summary>
    public void Close()
    {
        foreach (var (id, day) in days)
        {
            writer.CloseRound(id, day);
        }
    }

    private TestBatch Cell(string place, CellState state, PartKey? part, Quantity? quantity, DateOnly? rowDay = null, string? elsewhere = null)
    {
        line++;
        var partId = writer.PartId(part ?? PartKey.Everybody);
        facts.Add((round, series, Place(place), partId, line, days[round].AsOf));
        writer.Add(new FigureCell(
            round,
            Place(place),
            partId,
            line,
            1,
            state,
            (long?)(quantity?.Best * 1000),
            quantity is { IsExact: false } ? (long)(quantity.Low * 1000) : null,
            quantity is { IsExact: false } ? (long?)(quantity.High * 1000) : null,
            quantity?.Qualifier ?? Qualifier.Exact,
            quantity?.Words,
            rowDay,
            elsewhere is null ? null : Place(elsewhere)));
        return this;
    }

    private int Place(string key) => ((PlaceMatch.Found)gazetteer.Resolve(key)).Place.Id;
}
