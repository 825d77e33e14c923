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
    private const int WarmUps = 100;
    private const int Repetitions = 300;
    private const double PromisedRatio = 5;
    private const double PromisedGrowth = 1.5;

    public static int Run(int figures)
    {
        using Scratch scratch = new();
        var (fewer, _) = Measure(scratch, figures / 10);
        var (more, hand) = Measure(scratch, figures);
        Say($"{Environment.NewLine}ratio   {Promise.AtMost(PromisedRatio, more.Median / hand.Median)}");
        Say($"growth  {Promise.AtMost(PromisedGrowth, more.Median / fewer.Median)}");
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
        using var first = file.Open();
        var connection = first.Database.GetConnectionString()!;
        var options = new DbContextOptionsBuilder<SqliteDisplacementDb>().UseSqlite(connection).AddInterceptors(new SqlitePolicy()).Options;
        List<double> tables = [];
        List<double> queries = [];
        for (var i = 0; i < WarmUps + Repetitions; i++)
        {
            var table = Timed(() => Table(options, on));
            var query = Timed(() => Query(connection, on, known));
            if (i >= WarmUps)
            {
                tables.Add(table);
                queries.Add(query);
            }
        }

        Say($"  district table      {new Spread(tables).MostText("0.00")} ms");
        Say($"  hand-written query  {new Spread(queries).MostText("0.00")} ms");
        return (new Spread(tables), new Spread(queries));
    }

    private static void Table(DbContextOptions<SqliteDisplacementDb> options, DateOnly on)
    {
        using SqliteDisplacementDb db = new(options);
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
