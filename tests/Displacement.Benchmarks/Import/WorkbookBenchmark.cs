using System.Globalization;

namespace Displacement.Benchmarks.Import;

/// <summary>Import and commit of a workbook, everything included, against OpenXml's streaming reader alone over the same sheet.</summary>
internal static class WorkbookBenchmark
{
    private const int Repetitions = 5;
    private const double Promised = 2.0;
    private const int Columns = 20;

    public static int Run(int cells)
    {
        using Scratch scratch = new();
        var (csv, xlsx) = (scratch["idps.csv"], scratch["idps.xlsx"]);
        new HapiFile(cells / Columns, false).WriteTo(csv);
        var written = HapiWorkbook.Write(csv, xlsx);
        Say($"import and commit of a workbook of {written:N0} cells; {Repetitions} runs of each, alternately; median (least–most)");
        List<ChildRun> ours = [];
        List<ChildRun> theirs = [];
        for (var i = 0; i < Repetitions; i++)
        {
            theirs.Add(ChildRun.Of(Environment.ProcessPath!, [SaxReading.Command, xlsx]));
            ours.Add(Importers.Displacement(xlsx, scratch["ledger.db"]));
            if (Importers.Believed(scratch["ledger.db"]) != cells / Columns)
            {
                throw new InvalidOperationException("Not every row was stored: these runs measure nothing.");
            }

            scratch.DeleteDatabase("ledger.db");
        }

        Say($"  displacement     {Seconds(ours)}");
        Say($"  OpenXml reader   {Seconds(theirs)}");
        Say($"  ratio of wall    {Promise.AtMost(Promised, new Spread(ours.Select(run => run.Wall)).Median / new Spread(theirs.Select(run => run.Wall)).Median)}");
        Say($"  ratio of cpu     {new Spread(ours.Select(run => run.Cpu)).Median / new Spread(theirs.Select(run => run.Cpu)).Median:0.00} ×");
        return 0;
    }

    /// <summary>Import and commit of any file, timed.</summary>
    public static int RunFile(string file)
    {
        using Scratch scratch = new();
        List<ChildRun> runs = [];
        for (var i = 0; i < Repetitions; i++)
        {
            runs.Add(Importers.Displacement(file, scratch["ledger.db"]));
            scratch.DeleteDatabase("ledger.db");
        }

        Say($"{Path.GetFileName(file)}: {Seconds(runs)}");
        return 0;
    }

    private static string Seconds(List<ChildRun> runs) =>
        $"wall {new Spread(runs.Select(run => run.Wall)).Text("0.00")} s   cpu {new Spread(runs.Select(run => run.Cpu)).Text("0.00")} s   peak {new Spread(runs.Select(run => run.PeakMegabytes)).Text("0")} MB";

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
