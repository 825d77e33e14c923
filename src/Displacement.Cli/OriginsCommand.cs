using System.CommandLine;
using System.Globalization;
using Displacement.Estimates;
using Displacement.Figures;
using Displacement.UseCases.Movements;

namespace Displacement.Cli;

/// <summary><c>origins</c>: who is in which place from which place.</summary>
internal static class OriginsCommand
{
    public static Command Create(SharedOptions shared, TimeProvider clock)
    {
        TotalOptions options = new();
        var on = Parsers.Day("--on", "The day asked about; today unless given.");
        var known = Parsers.Moment("--known", "As the ledger knew it at this moment; a day alone is its end (UTC).");
        var published = Parsers.Day("--published-by", "Only what had been said by this day.");
        var command = new Command("origins", "Where the people of a place are from: a row for each origin, a column for each place they are in; every row and column adds up.");
        options.AddWithoutDays(command);
        command.Add(on);
        command.Add(known);
        command.Add(published);
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var matrix = new AskOrigins(db, clock).Run(options.Read(parsed) with { On = parsed.GetValue(on), Known = parsed.GetValue(known), PublishedBy = parsed.GetValue(published) });
            if (shared.IsJson(parsed))
            {
                Json.Write(Of(matrix));
                return 0;
            }

            Write(matrix);
            return 0;
        }));
        return command;
    }

    private static object Of(OriginMatrix matrix) => new
    {
        Place = matrix.Question.Place.Key,
        Group = matrix.Question.Group.Code,
        Measure = matrix.Question.Measure.ToString().ToLowerInvariant(),
        matrix.Question.On,
        matrix.Question.During,
        In = matrix.In.Select(place => new { Place = place.Key, place.Name }),
        From = matrix.From.Select(row => new { Place = row.Place.Key, row.Place.Name, Rest = row.HasRest, Cells = row.Cells.Select(Number), row.NotLocated, Total = Number(row.Total) }),
        matrix.NotStated,
        matrix.NotStatedAnywhere,
        Totals = matrix.Totals.Select(Number),
        matrix.NotLocated,
        Total = Number(matrix.Everybody),
    };

    private static object? Number(Estimate estimate) => estimate.Winner is { } winner
        ? new { Status = estimate.Status.ToString().ToLowerInvariant(), winner.Quantity.Low, winner.Quantity.Best, winner.Quantity.High, winner.AsOf, Source = string.Join("; ", winner.Producers) }
        : null;

    private static void Write(OriginMatrix matrix)
    {
        var when = matrix.Question.During is { } during && matrix.Question.Measure != MeasureKind.Stock
            ? string.Create(CultureInfo.InvariantCulture, $"{matrix.Question.Measure.ToString().ToLowerInvariant()} {during.First:yyyy-MM-dd} to {during.Last:yyyy-MM-dd}")
            : matrix.Question.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Console.Out.WriteLine($"{matrix.Question.Group} in {matrix.Question.Place.Key} {matrix.Question.Place.Name}, {when}, by where they are from:");
        if (matrix.From.Count == 0)
        {
            Console.Out.WriteLine("  Nobody states where they are from. Unknown is not zero.");
            return;
        }

        foreach (var row in matrix.From)
        {
            Console.Out.WriteLine($"  from {row.Place.Key} {row.Place.Name}{(row.HasRest ? ", no smaller place stated" : string.Empty)}: {Text(row.Total)}");
            foreach (var (cell, place) in row.Cells.Zip(matrix.In).Where(pair => pair.First.Winner is not null))
            {
                Console.Out.WriteLine($"    in {place.Key} {place.Name}: {Text(cell)}");
            }

            Rest("in no stated place", row.NotLocated, 4);
        }

        Rest("from no stated place", matrix.NotStatedAnywhere, 2);
        Console.Out.WriteLine($"  from anywhere: {Text(matrix.Everybody)}");
        foreach (var (total, place) in matrix.Totals.Zip(matrix.In))
        {
            Console.Out.WriteLine($"    in {place.Key} {place.Name}: {Text(total)}");
        }

        Rest("in no stated place", matrix.NotLocated, 4);
    }

    private static void Rest(string what, decimal? people, int depth)
    {
        if (people is { } rest && rest != 0)
        {
            Console.Out.WriteLine($"{new string(' ', depth)}{what}, or otherwise counted: {ComparisonText.Signed(rest)}");
        }
    }

    private static string Text(Estimate estimate) => estimate.Winner is { } winner ? QuantityText.Print(winner.Quantity, CultureInfo.InvariantCulture) : "unknown";
}
