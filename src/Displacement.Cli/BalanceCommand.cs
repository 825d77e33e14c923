using System.CommandLine;
using System.Globalization;
using Displacement.Estimates;
using Displacement.Figures;
using Displacement.UseCases.Movements;

namespace Displacement.Cli;

/// <summary><c>balance</c>: whether what moved explains how a stock changed.</summary>
internal static class BalanceCommand
{
    public static Command Create(SharedOptions shared, TimeProvider clock)
    {
        TotalOptions options = new();
        var known = Parsers.Moment("--known", "As the ledger knew it at this moment; a day alone is its end (UTC).");
        var published = Parsers.Day("--published-by", "Only what had been said by this day.");
        var command = new Command("balance", "Whether what moved from one day to another explains how a stock changed: opening + arrivals + displacements − departures − returns = closing, with one unexplained gap.");
        options.AddPeriod(command);
        command.Add(known);
        command.Add(published);
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var balances = new AskBalance(db, clock).Run(options.Read(parsed) with { Known = parsed.GetValue(known), PublishedBy = parsed.GetValue(published) });
            if (shared.IsJson(parsed))
            {
                Json.Write(new { Balance = Of(balances[0]), Beneath = balances.Skip(1).Select(Of) });
                return 0;
            }

            foreach (var balance in balances)
            {
                Write(balance);
            }

            return 0;
        }));
        return command;
    }

    private static object Of(Balance balance) => new
    {
        Place = balance.Place.Key,
        balance.Place.Name,
        Group = balance.Closing.Question.Group.Code,
        From = balance.During.First,
        To = balance.During.Last,
        Opening = Side(balance.Opening),
        Flows = balance.Flows.Select(flow => new { Movement = flow.Movement.ToString().ToLowerInvariant(), Sign = flow.Adds ? 1 : -1, Total = Side(flow.Total) }),
        Closing = Side(balance.Closing),
        Gap = balance.Gap is { } gap ? new { gap.Low, gap.Best, gap.High } : null,
        Size = TotalJson.Kebab(balance.Size.ToString()),
        Unreported = balance.Unreported.Select(movement => movement.ToString().ToLowerInvariant()),
        balance.SourcesDiffer,
    };

    private static object Side(Estimate estimate) => new
    {
        Status = estimate.Status.ToString().ToLowerInvariant(),
        estimate.Winner?.Quantity.Low,
        estimate.Winner?.Quantity.Best,
        estimate.Winner?.Quantity.High,
        estimate.Winner?.AsOf,
        Source = estimate.Winner is { } winner ? string.Join("; ", winner.Producers) : null,
        Exercise = estimate.Winner?.SourceKind == Sources.SourceKind.Exercise,
        Uncovered = estimate.Coverage.Uncovered.Select(gap => new { From = gap.First, To = gap.Last }),
    };

    private static void Write(Balance balance)
    {
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{balance.Place.Key} {balance.Place.Name}, {balance.Closing.Question.Group}, {balance.During.First:yyyy-MM-dd} to {balance.During.Last:yyyy-MM-dd}"));
        Line(' ', $"opening, {Day(balance.Opening.Question.On)}", balance.Opening);
        foreach (var flow in balance.Flows)
        {
            Line(flow.Adds ? '+' : '−', flow.Movement.ToString().ToLowerInvariant(), flow.Total);
        }

        Line('=', $"closing, {Day(balance.Closing.Question.On)}", balance.Closing);
        Console.Out.WriteLine(balance.Gap is { } gap
            ? $"    unexplained: {ComparisonText.Signed(gap.Best)}{Bounds(gap)}; {Words(balance.Size)}"
            : "    unexplained: cannot be told. Unknown is not zero.");
        if (balance.Gap is not null && balance.Unreported.Any())
        {
            Console.Out.WriteLine($"    nobody reported {string.Join(", ", balance.Unreported.Select(movement => movement.ToString().ToLowerInvariant()))}: what is unexplained holds them");
        }

        if (balance.Gap is not null && balance.SourcesDiffer)
        {
            Console.Out.WriteLine("    the two stocks are of different sources: what is unexplained holds what these disagree about");
        }
    }

    private static void Line(char sign, string what, Estimate estimate)
    {
        var gaps = estimate.Coverage.Uncovered.Count == 0 ? string.Empty : $"; no figure for {string.Join(", ", estimate.Coverage.Uncovered.Select(gap => $"{Day(gap.First)} to {Day(gap.Last)}"))}";
        var exercise = estimate.Winner?.SourceKind == Sources.SourceKind.Exercise ? "; EXERCISE" : string.Empty;
        Console.Out.WriteLine(estimate.Winner is { } winner
            ? $"  {sign} {what}: {QuantityText.Print(winner.Quantity, CultureInfo.InvariantCulture)} ({string.Join("; ", winner.Producers)}, {Day(winner.AsOf)}{gaps}{exercise})"
            : $"  {sign} {what}: unknown");
    }

    private static string Bounds(Difference gap) => gap.IsExact ? string.Empty : $" ({(gap.Low is { } low ? ComparisonText.Signed(low) : "open")} to {(gap.High is { } high ? ComparisonText.Signed(high) : "open")})";

    private static string Words(GapSize size) => size switch
    {
        GapSize.Balances => "it balances, within 10 people or half a percent",
        GapSize.WithinBounds => "within the bounds of the figures",
        GapSize.Small => "at most a tenth of the closing stock",
        _ => "more than a tenth of the closing stock",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
