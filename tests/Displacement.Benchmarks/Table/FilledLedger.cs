using System.Text;
using Displacement.Figures;
using Displacement.People;
using Displacement.Periods;
using Displacement.Places;
using Displacement.Storage;
using Displacement.UseCases;

namespace Displacement.Benchmarks.Table;

/// <summary>Fills a ledger through the bulk path: four series, each with a round a day over the 112 districts of <see cref="HapiFile"/>.</summary>
internal static class FilledLedger
{
    public const int Series = 4;

    private const int RoundsPerBatch = 1_000;
    private const int Thousandths = 1_000;

    private static readonly (string Operation, string Assessment, Scope Scope)[] Keys =
    [
        ("Displacement in Syria", "BA", Scope.Whole),
        ("Displacement in Syria", "SA", Scope.Part),
        ("Returns in Syria", "BA", Scope.Whole),
        ("Returns in Syria", "SA", Scope.Part),
    ];

    /// <summary>Days with a round of every series.</summary>
    public static int Days(int figures) => Math.Max(1, figures / (Series * HapiFile.Districts.Count));

    /// <summary>Creates the ledger and commits its batches, one file of 1,000 days after the other.</summary>
    public static LedgerFile Create(string path, int figures, TimeProvider clock)
    {
        LedgerFile file = new(path);
        using var db = file.OpenOrCreate();
        var days = Days(figures);
        for (var first = 0; first < days; first += RoundsPerBatch)
        {
            Batch(file, db, first, Math.Min(first + RoundsPerBatch, days), clock);
        }

        return file;
    }

    private static void Batch(LedgerFile file, SqliteDisplacementDb db, int first, int end, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var gazetteer = new LedgerReader(db).Places(now);
        using MemoryStream content = new(Encoding.UTF8.GetBytes(FormattableString.Invariant($"rounds {first} to {end}")));
        var document = file.Documents.KeepAsync(content, "idps.csv").GetAwaiter().GetResult();
        int id;
        using (var writer = ImportTurn.Begin(db, document, "hapi-idps", "HDX HAPI", "{}", now))
        {
            writer.Batch.Headers = "admin2_code\npopulation";
            Fill(writer, gazetteer, first, end);
            writer.Finish([]);
            id = writer.BatchId;
        }

        new BatchMoves(db, clock).Commit(id);
        db.ChangeTracker.Clear();
    }

    private static void Fill(LedgerWriter writer, Gazetteer gazetteer, int first, int end)
    {
        var country = gazetteer.ByCode("SYR").Single();
        int[] places = [.. HapiFile.Districts.Select(code => gazetteer.ByCode(code) is [var known] ? known.Id : Learn(writer, gazetteer, country, code))];
        int[] series = [.. Keys.Select(key => writer.SeriesId(new SeriesKey("IOM DTM", key.Operation, key.Assessment, key.Scope, PopulationGroup.Displaced.Code), producerAssumed: false))];
        var everybody = writer.PartId(PartKey.Everybody);
        var line = 1;
        for (var day = first; day < end; day++)
        {
            for (var one = 0; one < series.Length; one++)
            {
                var asOf = HapiFile.FirstDay.AddDays(day);
                var round = writer.OpenRound(series[one], country.Id, FormattableString.Invariant($"{day + 1}"));
                writer.CloseRound(round, new RoundDay(asOf, asOf, DateAccuracy.Day, asOf, PublishedAssumed: true, CoversAll: false, writer.Batch.CarrierId));
                for (var place = 0; place < places.Length; place++)
                {
                    var people = HapiFile.People(one, (day * places.Length) + place);
                    writer.Add(new FigureCell(round, places[place], everybody, ++line, 1, CellState.Number, (long)people * Thousandths));
                }
            }
        }
    }

    private static int Learn(LedgerWriter writer, Gazetteer gazetteer, Place country, string code) => writer.AddPlace(new NewPlace(
        code,
        AdminLevel.District,
        country.Id,
        gazetteer.ByCode(code[..4], AdminLevel.Governorate).Single().Id,
        [($"District {code[2..]}", "en", "primary")],
        Provisional: true));
}
