using System.Diagnostics;
using System.Globalization;
using Displacement.Places;
using Displacement.Storage;
using Displacement.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Benchmarks.Table;

/// <summary>The district table of a country against a hand-written query for the same rows, and how both grow with the ledger.</summary>
internal static class TableBenchmark
{
    private const int WarmUps = 200;
    private const int Repetitions = 500;
    private const int Firsts = 50;
    private const double PromisedRatio = 5;
    private const double PromisedGrowth = 1.5;

    public static int Run(int figures)
    {
        using Scratch scratch = new();
        var (fewer, _) = Measure(scratch, figures / 10);
        var (more, hand) = Measure(scratch, figures);
        Say($"{Environment.NewLine}ratio   {Promise.AtMost(PromisedRatio, more.Median / hand.Median)}");
        Say($"growth  {Promise.AtMost(PromisedGrowth, more.Median / fewer.Median)}");
        Say($"undisturbed (a tenth of the runs was quicker): ratio {more.Quick / hand.Quick:0.00} ×, growth {more.Quick / fewer.Quick:0.00} ×");
        return 0;
    }

    private static (Spread Table, Spread Query) Measure(Scratch scratch, int figures)
    {
        var began = Stopwatch.GetTimestamp();
        var file = FilledLedger.Create(scratch[FormattableString.Invariant($"{figures}.db")], figures, TimeProvider.System);
        Say($"{figures:N0} figures, filled in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s; {Repetitions} repetitions, median (10–90 %)");

        // Well inside the data: rounds lie on both sides of the day.
        var on = HapiFile.FirstDay.AddDays(FilledLedger.Days(figures) * 2 / 3);
        var known = TimeProvider.System.GetUtcNow();
        var connection = Connection(file);
        List<double> tables = [];
        List<double> queries = [];
        for (var i = 0; i < WarmUps + Repetitions; i++)
        {
            tables.Add(Timed(() => Table(file, on)));
            queries.Add(Timed(() => Query(connection, on, known)));
        }

        Spread table = new(tables.Skip(WarmUps));
        Spread query = new(queries.Skip(WarmUps));
        Spread first = new(Enumerable.Range(0, Firsts).Select(_ => Timed(() => Table(new LedgerFile(file.Path), on))).ToList());
        Say($"  district table      {table.MostText("0.00")} ms; the first after a ledger was opened {first.MostText("0.00")} ms");
        Say($"  hand-written query  {query.MostText("0.00")} ms");
        return (table, query);
    }

    private static string Connection(LedgerFile file)
    {
        using var db = file.Open();
        return db.Database.GetConnectionString()!;
    }

    /// <summary>Everything that a page does for its table: a new context, the places, the rounds, the estimates.</summary>
    private static void Table(LedgerFile file, DateOnly on)
    {
        using var db = file.Open();
        var table = new AskTotal(db, TimeProvider.System).Table(new TotalRequest { Place = "SYR", Group = "displaced", On = on, Level = AdminLevel.District });
        Check(table.Count(row => row.Place.Level == AdminLevel.District && row.Winner is not null), HapiFile.Districts.Count);
    }

    private static void Query(string connection, DateOnly on, DateTimeOffset known) =>
        Check(HandWrittenQuery.Fetch(connection, on, known).Count, FilledLedger.Series * HapiFile.Districts.Count);

    private static double Timed(Action run)
    {
        var began = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static void Check(int found, int expected)
    {
        if (found != expected)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{found} rows were found of {expected}: these runs measure nothing."));
        }
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
