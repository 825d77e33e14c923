using System.Diagnostics;
using System.Globalization;
using Displacement.Estimates;
using Displacement.Places;
using Displacement.Storage;
using Displacement.UseCases;
using Displacement.UseCases.Trends;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Benchmarks.Table;

/// <summary>Totals of a country of 6,000 places and four sources: its whole table of districts, the explanation and the trend of one district, against hand-written queries for the same rows.</summary>
internal static class TotalsBenchmark
{
    private const int WarmUps = 5;
    private const int Repetitions = 25;
    private const double PromisedTable = 3;
    private const double PromisedGrowth = 1.5;
    private const double PromisedExplanation = 20;
    private const double PromisedTrend = 5;
    private const int MostPoints = 100;
    private const int FewRepetitions = 5;
    private const int DaysOfWeek = 7;
    private const string District = "JXD007";

    public static int Run(int figures)
    {
        using Scratch scratch = new();
        var fewer = Measure(scratch, figures / 10);
        var more = Measure(scratch, figures);
        Say($"{Environment.NewLine}table of districts       {Promise.AtMost(PromisedTable, more.Table.Median / more.Rows.Median)}");
        Say($"  growth                 {Promise.AtMost(PromisedGrowth, more.Table.Median / fewer.Table.Median)}");
        Say($"explanation of a district, beyond its query   {Promise.Below(PromisedExplanation, more.Explanation.Median - more.Cells.Median, "ms")}");
        Say($"  growth                 {Promise.AtMost(PromisedGrowth, more.Explanation.Median / fewer.Explanation.Median)}");
        Say($"trend of a district, {more.Points} points         {Promise.AtMost(PromisedTrend, more.Trend.Median / more.TrendRows.Median)}");
        Say($"  growth, a point        {Promise.AtMost(PromisedGrowth, more.Trend.Median / more.Points / (fewer.Trend.Median / fewer.Points))}");
        Say($"undisturbed (a tenth of the runs was quicker): table {more.Table.Quick / more.Rows.Quick:0.00} ×, growth {more.Table.Quick / fewer.Table.Quick:0.00} ×");
        return 0;
    }

    private static Result Measure(Scratch scratch, int figures)
    {
        var began = Stopwatch.GetTimestamp();
        var file = DeepLedger.Create(scratch[FormattableString.Invariant($"{figures}.db")], figures, TimeProvider.System);
        var rounds = DeepLedger.Rounds(figures);
        Say($"{figures:N0} figures, {rounds} rounds of {DeepLedger.Sources} sources, filled in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s; {Repetitions} repetitions, median (least–most)");
        var on = DeepLedger.Day(rounds * 2 / 3).AddDays(DeepLedger.Sources);
        var known = TimeProvider.System.GetUtcNow();
        string connection;
        using (var db = file.Open())
        {
            connection = db.Database.GetConnectionString()!;
        }

        List<double>[] times = [[], [], [], []];
        for (var i = 0; i < WarmUps + Repetitions; i++)
        {
            Time(times[0], i, () => Table(file, on));
            Time(times[1], i, () => HandWrittenQuery.Fetch(connection, on, known));
            Time(times[2], i, () => Explanation(file, on));
            Time(times[3], i, () => HandWrittenQuery.FetchBeneath(connection, on, known, District));
        }

        var points = Points(rounds);
        List<double>[] trends = [[], []];
        for (var i = 0; i < FewRepetitions; i++)
        {
            Time(trends[0], WarmUps, () => Trend(file, points));
            Time(trends[1], WarmUps, () => points.ForEach(day => HandWrittenQuery.FetchBeneath(connection, day, known, District)));
        }

        Result result = new(new(times[0]), new(times[1]), new(times[2]), new(times[3]), new(trends[0]), new(trends[1]), points.Count);
        Say($"  table of districts           {result.Table.Text("0.0")} ms");
        Say($"  its rows by hand             {result.Rows.Text("0.0")} ms");
        Say($"  explanation of a district    {result.Explanation.Text("0.0")} ms");
        Say($"  its rows by hand             {result.Cells.Text("0.0")} ms");
        Say($"  trend of a district          {result.Trend.Text("0.0")} ms, {points.Count} points");
        Say($"  its rows by hand             {result.TrendRows.Text("0.0")} ms");
        return result;
    }

    private static void Table(LedgerFile file, DateOnly on)
    {
        using var db = file.Open();
        var table = new AskTotal(db, TimeProvider.System).Table(new TotalRequest { Place = DeepLedger.Country, Group = "displaced", On = on, Level = AdminLevel.District });
        if (table.Count(row => row.Place.Level == AdminLevel.District && row is { Winner: not null, Alternatives.Count: > 0 }) != DeepLedger.Districts)
        {
            throw new InvalidOperationException("Some districts have no figure, or nothing that lost: these runs measure nothing.");
        }
    }

    private static void Explanation(LedgerFile file, DateOnly on)
    {
        using var db = file.Open();
        var estimate = new AskTotal(db, TimeProvider.System).Run(new TotalRequest { Place = District, Group = "displaced", On = on }).Single();
        if (Leaves(estimate.Explanation!) < DeepLedger.Sources)
        {
            throw new InvalidOperationException("The tree has too few leaves: these runs measure nothing.");
        }
    }

    /// <summary>The ends of weeks, as far as there are rounds.</summary>
    private static List<DateOnly> Points(int rounds)
    {
        List<DateOnly> days = [];
        for (var day = DeepLedger.FirstDay.AddDays(DaysOfWeek - (int)DeepLedger.FirstDay.DayOfWeek); days.Count < MostPoints && day <= DeepLedger.Day(rounds); day = day.AddDays(DaysOfWeek))
        {
            days.Add(day);
        }

        return days;
    }

    private static void Trend(LedgerFile file, List<DateOnly> points)
    {
        using var db = file.Open();
        var trend = new AskTrend(db, TimeProvider.System).Run(new TrendRequest(new TotalRequest { Place = District, Group = "displaced" }, points[0], points[^1], TrendStep.Week));
        if (trend.Count != points.Count || trend.Any(point => point.Now.Winner is null))
        {
            throw new InvalidOperationException("The trend has other points, or gaps: these runs measure nothing.");
        }
    }

    private static int Leaves(Explanation node) => node.Children.Count == 0 ? 1 : node.Children.Sum(Leaves);

    private static void Time(List<double> times, int run, Action measured)
    {
        var began = Stopwatch.GetTimestamp();
        measured();
        if (run >= WarmUps)
        {
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Result(Spread Table, Spread Rows, Spread Explanation, Spread Cells, Spread Trend, Spread TrendRows, int Points);
}
