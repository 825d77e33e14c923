using System.Globalization;

namespace Displacement.Benchmarks.Import;

/// <summary>Import and commit, everything included, against the sqlite3 shell's <c>.import</c> of the same file.</summary>
internal static class ImportBenchmark
{
    private const int Repetitions = 5;
    private const double PromisedInOrder = 2.0;
    private const double PromisedShuffled = 3.5;
    private const double PromisedMegabytes = 250;
    private const double PromisedGrowth = 1.2;

    public static int Run(int rows)
    {
        if (!File.Exists(Importers.Program))
        {
            Console.Error.WriteLine($"There is no program at {Importers.Program}. Build it first: dotnet build -c Release");
            return 1;
        }

        using Scratch scratch = new();
        Say($"import and commit of {rows:N0} rows; {Repetitions} runs of each, alternately; median (least–most)");
        var inOrder = Compare(scratch, rows, shuffled: false, PromisedInOrder);
        var shuffled = Compare(scratch, rows, shuffled: true, PromisedShuffled);
        Memory(scratch, rows, inOrder, shuffled);
        return 0;
    }

    private static Spread Compare(Scratch scratch, int rows, bool shuffled, double promised)
    {
        var file = scratch["idps.csv"];
        new HapiFile(rows, shuffled).WriteTo(file);
        List<ChildRun> ours = [];
        List<ChildRun> shells = [];
        for (var i = 0; i < Repetitions; i++)
        {
            shells.Add(Shell(scratch, file, rows));
            ours.Add(Ours(scratch, file, rows));
        }

        Say($"{Environment.NewLine}{(shuffled ? "shuffled" : "in round order")}");
        Say($"  displacement     {Seconds(ours)}");
        Say($"  sqlite3 .import  {Seconds(shells)}");
        var ratio = new Spread(ours.Select(run => run.Wall)).Median / new Spread(shells.Select(run => run.Wall)).Median;
        Say($"  ratio of wall    {Promise.AtMost(promised, ratio)}   (pairs: {new Spread(ours.Zip(shells, (one, other) => one.Wall / other.Wall)).Text("0.00")})");
        Say($"  ratio of cpu     {new Spread(ours.Select(run => run.Cpu)).Median / new Spread(shells.Select(run => run.Cpu)).Median:0.00} ×");
        return new Spread(ours.Select(run => run.PeakMegabytes));
    }

    private static void Memory(Scratch scratch, int rows, Spread inOrder, Spread shuffled)
    {
        var fewer = rows / 10;
        Say($"{Environment.NewLine}peak memory in MB, median (least–most)");
        foreach (var (isShuffled, most) in ((bool, Spread)[])[(false, inOrder), (true, shuffled)])
        {
            var file = scratch["fewer.csv"];
            new HapiFile(fewer, isShuffled).WriteTo(file);
            Spread least = new(Enumerable.Range(0, Repetitions).Select(_ => Ours(scratch, file, fewer).PeakMegabytes).ToList());
            Say($"  {(isShuffled ? "shuffled" : "in round order")}");
            Say($"    {fewer:N0} rows  {least.Text("0.0")}");
            Say($"    {rows:N0} rows  {most.Text("0.0")}   the most: {Promise.Below(PromisedMegabytes, most.Max, "MB")}");
            Say($"    growth         {Promise.Below(PromisedGrowth, most.Median / least.Median, "×")}");
        }
    }

    private static ChildRun Ours(Scratch scratch, string file, int rows)
    {
        var run = Importers.Displacement(file, scratch["ledger.db"]);
        Check(Importers.Believed(scratch["ledger.db"]), rows);
        scratch.DeleteDatabase("ledger.db");
        return run;
    }

    private static ChildRun Shell(Scratch scratch, string file, int rows)
    {
        var run = Importers.SqliteShell(file, scratch["shell.db"]);
        Check(Importers.Count(scratch["shell.db"], "idps"), rows);
        scratch.DeleteDatabase("shell.db");
        return run;
    }

    private static void Check(long stored, int rows)
    {
        if (stored != rows)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{stored} rows were stored of {rows}: these runs measure nothing."));
        }
    }

    private static string Seconds(List<ChildRun> runs) =>
        $"wall {new Spread(runs.Select(run => run.Wall)).Text("0.00")} s   cpu {new Spread(runs.Select(run => run.Cpu)).Text("0.00")} s   peak {new Spread(runs.Select(run => run.PeakMegabytes)).Text("0")} MB";

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
