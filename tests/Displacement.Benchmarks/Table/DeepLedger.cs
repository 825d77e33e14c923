using System.Globalization;
using System.Text;
using Displacement.Figures;
using Displacement.People;
using Displacement.Periods;
using Displacement.Places;
using Displacement.Storage;
using Displacement.UseCases;

namespace Displacement.Benchmarks.Table;

/// <summary>
/// Fills a ledger with a country of 6,000 places: 20 governorates, 280 districts, 5,700 communities. Four sources count in it, a round each
/// five days: communities by sex, districts and governorates as a whole. Sources agree roughly, and each leaves some communities out.
/// </summary>
internal static class DeepLedger
{
    public const string Country = "JOR";
    public const int Sources = 4;
    public const int Governorates = 20;
    public const int Districts = 280;
    public const int Communities = 5_700;
    public const int RowsPerRound = (Communities * 2) + Districts + Governorates;

    private const int DaysBetween = 5;
    private const int Thousandths = 1_000;
    private static readonly string[] Producers = ["IOM DTM", "UNHCR", "OCHA", "Ministry"];

    public static DateOnly FirstDay { get; } = new(2015, 1, 1);

    /// <summary>Rounds of each source.</summary>
    public static int Rounds(int figures) => Math.Max(1, figures / (Sources * RowsPerRound));

    /// <summary>The day of a round.</summary>
    public static DateOnly Day(int round) => FirstDay.AddDays(round * DaysBetween);

    public static LedgerFile Create(string path, int figures, TimeProvider clock)
    {
        LedgerFile file = new(path);
        using var db = file.OpenOrCreate();
        var rounds = Rounds(figures);
        int[]? places = null;
        for (var source = 0; source < Sources; source++)
        {
            var now = clock.GetUtcNow();
            using MemoryStream content = new(Encoding.UTF8.GetBytes(Producers[source]));
            var document = file.Documents.KeepAsync(content, "idps.csv").GetAwaiter().GetResult();
            int id;
            using (var writer = ImportTurn.Begin(db, document, "generic", Producers[source], "{}", now))
            {
                writer.Batch.Headers = "place\nfemale\nmale\ntotal";
                places ??= Learn(writer, new LedgerReader(db).Places(now).ByCode(Country).Single());
                Fill(writer, places, source, rounds);
                writer.Finish([]);
                id = writer.BatchId;
            }

            new BatchMoves(db, clock).Commit(id);
            db.ChangeTracker.Clear();
        }

        return file;
    }

    private static void Fill(LedgerWriter writer, int[] places, int source, int rounds)
    {
        var series = writer.SeriesId(new SeriesKey(Producers[source], "Crisis", "BA", source == Sources - 1 ? Scope.Part : Scope.Whole, PopulationGroup.Displaced.Code), producerAssumed: false);
        int[] parts = [writer.PartId(new PartKey(Sex.Female)), writer.PartId(new PartKey(Sex.Male)), writer.PartId(PartKey.Everybody)];
        var line = 1;
        for (var round = 0; round < rounds; round++)
        {
            var day = Day(round).AddDays(source);
            var opened = writer.OpenRound(series, places[0], string.Empty);
            writer.CloseRound(opened, new RoundDay(day, day, DateAccuracy.Day, day, PublishedAssumed: true, CoversAll: false, writer.Batch.CarrierId));
            for (var place = 1; place < places.Length; place++)
            {
                line++;
                var people = People(place, round, source);
                if (place > Governorates + Districts)
                {
                    // Each source leaves one community of fifty out.
                    if ((place + source) % 50 != 0)
                    {
                        writer.Add(new FigureCell(opened, places[place], parts[0], line, 1, CellState.Number, people / 2 * Thousandths));
                        writer.Add(new FigureCell(opened, places[place], parts[1], line, 2, CellState.Number, (people - (people / 2)) * Thousandths));
                    }
                }
                else
                {
                    writer.Add(new FigureCell(opened, places[place], parts[2], line, 3, CellState.Number, people * Thousandths));
                }
            }
        }
    }

    /// <summary>People of a community; districts and governorates have those of their communities, nearly.</summary>
    private static long People(int place, int round, int source) => place > Governorates + Districts
        ? 100 + (((place * 37) + (round * 11) + source) % 900)
        : place > Governorates ? 11_000 + (((place * 53) + round) % 500) : 155_000 + (((place * 71) + round) % 900);

    /// <summary>The country, its governorates, their districts, their communities.</summary>
    private static int[] Learn(LedgerWriter writer, Place country)
    {
        List<int> places = [country.Id];
        for (var one = 0; one < Governorates; one++)
        {
            places.Add(Add(writer, country, country.Id, AdminLevel.Governorate, $"{one:00}"));
        }

        for (var one = 0; one < Districts; one++)
        {
            places.Add(Add(writer, country, places[1 + (one % Governorates)], AdminLevel.District, $"D{one:000}"));
        }

        for (var one = 0; one < Communities; one++)
        {
            places.Add(Add(writer, country, places[1 + Governorates + (one % Districts)], AdminLevel.SubDistrict, $"C{one:0000}"));
        }

        return [.. places];
    }

    private static int Add(LedgerWriter writer, Place country, int parent, AdminLevel level, string code) =>
        writer.AddPlace(new NewPlace("JX" + code, level, country.Id, parent, [(string.Create(CultureInfo.InvariantCulture, $"Place {code}"), "en", "primary")], Provisional: true));
}
