using System.Globalization;
using Displacement.Benchmarks.Import;
using Displacement.Places;
using Displacement.Storage;

namespace Displacement.Benchmarks.Reports;

/// <summary>The district summary of a country with 62 districts, from the start of the program to the end of the file.</summary>
internal static class ReportBenchmark
{
    private const int Rounds = 24;
    private const int Repetitions = 10;
    private const double PromisedSeconds = 1.5;

    private static readonly string[] Bands = ["0-4", "5-11", "12-17", "18-59", "60+"];

    private static IReadOnlyList<string> Districts => field ??= OfSyria();

    public static int Run()
    {
        if (!File.Exists(Importers.Program))
        {
            Console.Error.WriteLine($"There is no program at {Importers.Program}. Build it first: dotnet build -c Release");
            return 1;
        }

        using Scratch scratch = new();
        var database = scratch["ledger.db"];
        ChildRun.Of(Importers.Program, ["init", "--db", database]);
        Import(database, scratch["displaced.csv"], Displaced());
        Import(database, scratch["people.csv"], People());
        Say($"district summary of Syria, 62 districts, {Rounds} rounds of displaced, population by sex and age; {Repetitions} runs, median (least–most)");
        foreach (var form in (string[])["xlsx", "csv", "json"])
        {
            var runs = Enumerable.Range(0, Repetitions).Select(_ => ChildRun.Of(
                Importers.Program,
                ["report", "district-summary", "--place", "SYR", "--on", "2019-01-05", "--out", scratch["summary." + form], "--db", database])).ToList();
            var wall = new Spread(runs.Select(run => run.Wall));
            Say($"  {form,-5} wall {wall.Text("0.00")} s   cpu {new Spread(runs.Select(run => run.Cpu)).Text("0.00")} s   peak {new Spread(runs.Select(run => run.PeakMegabytes)).Text("0")} MB   {Promise.Below(PromisedSeconds, wall.Median, "s")}");
        }

        return 0;
    }

    private static void Import(string database, string file, IEnumerable<string> lines)
    {
        File.WriteAllLines(file, lines);
        ChildRun.Of(Importers.Program, ["import", file, "--commit", "--db", database]);
    }

    private static IEnumerable<string> Displaced() =>
    [
        "location_code,admin2_code,admin_level,operation,assessment_type,population,reporting_round,reference_period_start,reference_period_end",
        .. from round in Enumerable.Range(0, Rounds)
           let day = new DateOnly(2017, 1, 31).AddDays(30 * round).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
           from district in Districts.Index()
           select FormattableString.Invariant($"SYR,{district.Item},2,Displacement in Syria,BA,{HapiFile.People(0, (round * Districts.Count) + district.Index)},{round + 1},{day},{day}"),
    ];

    private static IEnumerable<string> People() =>
    [
        "location_code,admin2_code,admin_level,gender,age_range,population,reference_period_start,reference_period_end",
        .. from code in Districts
           from sex in (string[])["f", "m"]
           from band in Bands
           select FormattableString.Invariant($"SYR,{code},2,{sex},{band},{10_000 + (band.Length * 1_000)},2017-01-01,2017-12-31"),
    ];

    private static List<string> OfSyria()
    {
        using Scratch scratch = new();
        using var db = new LedgerFile(scratch["places.db"]).OpenOrCreate();
        var gazetteer = new LedgerReader(db).Places(TimeProvider.System.GetUtcNow());
        return [.. gazetteer.AtLevel(gazetteer.ByCode("SYR").Single(), AdminLevel.District).Select(place => place.Code!.Text)];
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
