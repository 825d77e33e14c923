using System.Globalization;

namespace Displacement.Benchmarks.Import;

/// <summary>The diff of a file against a ledger that holds its previous edition, against the import of that edition into an empty one.</summary>
internal static class DiffBenchmark
{
    private const int Repetitions = 3;
    private const double Promised = 3.0;
    private const double PromisedGrowth = 1.2;
    private const int ChangedEach = 100;

    public static int Run(int rows)
    {
        if (!File.Exists(Importers.Program))
        {
            Console.Error.WriteLine($"There is no program at {Importers.Program}. Build it first: dotnet build -c Release");
            return 1;
        }

        using Scratch scratch = new();
        Say($"dry run and diff of {rows:N0} rows against their previous edition; {Repetitions} runs of each, alternately; median (least–most)");
        var whole = Measure(scratch, rows);
        Say($"{Environment.NewLine}in round order, {rows:N0} rows; one row of {ChangedEach} has another number");
        Say($"  import of the first edition  {Seconds(whole.Imports)}");
        Say($"  dry run of the second        {Seconds(whole.DryRuns)}");
        Say($"  diff of the second           {Seconds(whole.Diffs)}");
        Say($"  dry run / import             {Promise.AtMost(Promised, Ratio(whole.DryRuns, whole.Imports))}");
        Say($"  diff / import                {Promise.AtMost(Promised, Ratio(whole.Diffs, whole.Imports))}");
        var tenth = Measure(scratch, rows / 10);
        Say($"{Environment.NewLine}peak memory in MB at {rows / 10:N0} and at {rows:N0} rows");
        foreach (var (name, few, many) in ((string, List<ChildRun>, List<ChildRun>)[])[("dry run", tenth.DryRuns, whole.DryRuns), ("diff", tenth.Diffs, whole.Diffs)])
        {
            var (least, most) = (new Spread(few.Select(run => run.PeakMegabytes)), new Spread(many.Select(run => run.PeakMegabytes)));
            Say($"  {name,-8} {least.Text("0.0")}   {most.Text("0.0")}   growth {Promise.Below(PromisedGrowth, most.Median / least.Median, "×")}");
        }

        return 0;
    }

    private static (List<ChildRun> Imports, List<ChildRun> DryRuns, List<ChildRun> Diffs) Measure(Scratch scratch, int rows)
    {
        var (first, second) = (scratch["first.csv"], scratch["second.csv"]);
        new HapiFile(rows).WriteTo(first);
        Edit(first, second);
        (List<ChildRun> Imports, List<ChildRun> DryRuns, List<ChildRun> Diffs) runs = ([], [], []);
        for (var i = 0; i < Repetitions; i++)
        {
            var database = scratch["ledger.db"];
            runs.Imports.Add(Importers.Displacement(first, database));
            runs.DryRuns.Add(ChildRun.Of(Importers.Program, ["import", second, "--dry-run", "--db", database]));
            ChildRun.Of(Importers.Program, ["import", second, "--db", database]);
            // The dry run took number 2, which no batch has any longer.
            runs.Diffs.Add(ChildRun.Of(Importers.Program, ["diff", "3", "--db", database]));
            scratch.DeleteDatabase("ledger.db");
        }

        return runs;
    }

    /// <summary>Another edition: one number in a hundred is another.</summary>
    private static void Edit(string first, string second)
    {
        const int column = 12;
        using var reader = new StreamReader(first);
        using var writer = new StreamWriter(second);
        for (var line = 0; reader.ReadLine() is { } text; line++)
        {
            if (line > 0 && line % ChangedEach == 0)
            {
                var cells = text.Split(',');
                cells[column] = (int.Parse(cells[column], CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
                text = string.Join(',', cells);
            }

            writer.Write(text + "\r\n");
        }
    }

    private static double Ratio(List<ChildRun> ours, List<ChildRun> theirs) => new Spread(ours.Select(run => run.Wall)).Median / new Spread(theirs.Select(run => run.Wall)).Median;

    private static string Seconds(List<ChildRun> runs) =>
        $"wall {new Spread(runs.Select(run => run.Wall)).Text("0.00")} s   cpu {new Spread(runs.Select(run => run.Cpu)).Text("0.00")} s   peak {new Spread(runs.Select(run => run.PeakMegabytes)).Text("0")} MB";

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
