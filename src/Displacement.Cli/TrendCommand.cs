using System.CommandLine;
using System.Globalization;
using Displacement.Estimates;
using Displacement.Figures;
using Displacement.UseCases.Trends;

namespace Displacement.Cli;

/// <summary><c>trend</c>: how a total went, by week, month or quarter; with gaps as gaps, and as it was known then.</summary>
internal static class TrendCommand
{
    public static Command Create(SharedOptions shared, TimeProvider clock)
    {
        TotalOptions options = new();
        var known = Parsers.Moment("--known", "As the ledger knew it at this moment; a day alone is its end (UTC).");
        var published = Parsers.Day("--published-by", "Only what had been said by this day.");
        var step = new Option<string>("--by") { Description = "week, month or quarter.", DefaultValueFactory = _ => "month" }.AcceptOnlyFromAmong("week", "month", "quarter");
        var then = new Option<bool>("--then") { Description = "Beside each point what was known of it on its own day." };
        var command = new Command("trend", "How a total went from one day to another: --from and --to.");
        options.AddWithoutDays(command);
        foreach (var option in (Option[])[known, published, step, then])
        {
            command.Add(option);
        }

        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var (total, period) = options.ReadTrend(parsed);
            var points = new AskTrend(db, clock).Run(new TrendRequest(
                total with { Known = parsed.GetValue(known), PublishedBy = parsed.GetValue(published) },
                period.First,
                period.Last,
                Enum.Parse<TrendStep>(parsed.GetValue(step)!, ignoreCase: true),
                parsed.GetValue(then)));
            if (shared.IsJson(parsed))
            {
                Json.Write(new { total.Place, total.Group, By = parsed.GetValue(step), Points = points.Select(Of) });
                return 0;
            }

            foreach (var point in points)
            {
                Write(point);
            }

            return 0;
        }));
        return command;
    }

    private static object Of(TrendPoint point) => new
    {
        On = point.Now.Question.On,
        From = point.Now.Question.During?.First,
        Status = point.Now.Status.ToString().ToLowerInvariant(),
        Low = point.Now.Winner?.Quantity.Low,
        Best = point.Now.Winner?.Quantity.Best,
        High = point.Now.Winner?.Quantity.High,
        AsOf = point.Now.Winner?.AsOf,
        AgeDays = point.Now.Winner is { } winner ? Age(point.Now, winner) : (int?)null,
        Source = point.Now.Winner is { } of ? string.Join("; ", of.Producers) : null,
        point.Change,
        Then = point.Then is null ? null : new { point.Then.Winner?.Quantity.Low, point.Then.Winner?.Quantity.Best, point.Then.Winner?.Quantity.High, point.Then.Winner?.AsOf },
        point.Revision,
    };

    private static int Age(Estimate estimate, Reading winner) => Math.Max(0, estimate.Question.On.DayNumber - winner.AsOf.DayNumber);

    private static void Write(TrendPoint point)
    {
        var day = point.Now.Question.During is { } during ? string.Create(CultureInfo.InvariantCulture, $"{during.First:yyyy-MM-dd} to {during.Last:yyyy-MM-dd}") : point.Now.Question.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var then = point.Then switch
        {
            null => string.Empty,
            { Winner: { } was } => $"; known then: {QuantityText.Print(was.Quantity, CultureInfo.InvariantCulture)}{(point.Revision is { } revised && revised != 0 ? $" (revised by {ComparisonText.Signed(revised)})" : string.Empty)}",
            _ => "; unknown then",
        };
        if (point.Now.Winner is not { } winner)
        {
            Console.Out.WriteLine($"{day}  unknown{then}");
            return;
        }

        var change = point.Change is { } people ? $"  {ComparisonText.Signed(people)}" : string.Empty;
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{day}  {QuantityText.Print(winner.Quantity, CultureInfo.InvariantCulture)}{change}  ({string.Join("; ", winner.Producers)}, {Age(point.Now, winner)} days old, {winner.Coverage.Have} of {winner.Coverage.Of} places{then})"));
    }
}
