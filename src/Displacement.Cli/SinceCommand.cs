using System.CommandLine;
using System.Globalization;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.UseCases;
using Displacement.UseCases.Movements;

namespace Displacement.Cli;

/// <summary><c>since</c>: how many were newly displaced since a day or an event.</summary>
internal static class SinceCommand
{
    public static Command Create(SharedOptions shared, TimeProvider clock)
    {
        var since = new Argument<string>("DAY|EVENT") { Description = "The first day, YYYY-MM-DD, or the number of an event ('displacement events')." };
        var place = new Argument<string?>("PLACE") { Description = "P-code, ISO3, WORLD, or NAME@LEVEL; that of the event unless given.", Arity = ArgumentArity.ZeroOrOne };
        var group = new Option<string?>("--group") { Description = "displaced unless given; returnees and refugees are counted on in the same way." };
        var on = Parsers.Day("--on", "Up to this day, included; today unless given.");
        var known = Parsers.Moment("--known", "As the ledger knew it at this moment; a day alone is its end (UTC).");
        var published = Parsers.Day("--published-by", "Only what had been said by this day.");
        var rule = TotalOptions.Rule();
        var explain = new Option<bool>("--explain") { Description = "Show the tree, down to file and line." };
        var command = new Command("since", "How many were newly displaced since a day or an event: running counts, and the movements of the days, each as it was said.") { since, place, group, on, known, published, rule, explain };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            TotalRequest request = new()
            {
                Place = parsed.GetValue(place) ?? string.Empty,
                Group = parsed.GetValue(group),
                On = parsed.GetValue(on),
                Known = parsed.GetValue(known),
                PublishedBy = parsed.GetValue(published),
                Rule = parsed.GetValue(rule),
            };
            var asked = parsed.GetRequiredValue(since);
            var found = Ask(new AskSince(db, clock), asked, request);
            if (shared.IsJson(parsed))
            {
                Json.Write(Of(found, parsed.GetValue(explain)));
                return 0;
            }

            Write(found, parsed.GetValue(explain));
            return 0;
        }));
        return command;
    }

    private static NewlyDisplaced Ask(AskSince ask, string since, TotalRequest request)
    {
        if (int.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return ask.Run(id, request);
        }

        if (!DateOnly.TryParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw new LedgerException(Refusal.Usage, $"'{since}' is neither a day, as 2019-12-01, nor the number of an event.");
        }

        return request.Place.Length > 0 ? ask.Run(day, request) : throw new LedgerException(Refusal.Usage, "Say of which place you ask: displacement since DAY PLACE.");
    }

    private static object Of(NewlyDisplaced found, bool explain) => new
    {
        Event = found.Event is { } happening ? EventsCommand.Of(happening) : null,
        From = found.During.First,
        To = found.During.Last,
        Total = TotalJson.Of(explain ? found.Total : found.Total with { Explanation = null }),
        Beneath = found.Beneath.Select(one => TotalJson.Of(one with { Explanation = null })),
        Counts = found.Counts.Select(one => new
        {
            Place = one.Place.Key,
            one.Place.Name,
            Source = one.Series.Producer.Name,
            Said = one.Moment,
            one.Since,
            one.Quantity.Low,
            one.Quantity.Best,
            one.Quantity.High,
            one.More,
            one.Round.Published,
            one.Round.File,
            one.Leaf.Cell?.Address.Line,
        }),
    };

    private static void Write(NewlyDisplaced found, bool explain)
    {
        if (found.Event is { } happening)
        {
            Console.Out.WriteLine(EventsCommand.Text(happening).TrimStart());
        }

        TotalText.Write([explain ? found.Total : found.Total with { Explanation = null }], found.Total.Place.Key);
        foreach (var one in found.Beneath)
        {
            var winner = one.Winner!;
            Console.Out.WriteLine($"  {one.Place.Key} {one.Place.Name}: {Text(winner.Quantity)} ({string.Join("; ", winner.Producers)}, {winner.AsOf:yyyy-MM-dd}){(winner.Coverage.Uncovered.Count == 0 ? string.Empty : $"; no figure for {string.Join(", ", winner.Coverage.Uncovered)}")}");
        }

        if (found.Counts.Count > 0)
        {
            Console.Out.WriteLine("Counted, in the order in which it was said:");
        }

        foreach (var one in found.Counts)
        {
            var more = one.More is { } people ? $", {ComparisonText.Signed(people)}" : string.Empty;
            var start = one.Since is { } day ? string.Create(CultureInfo.InvariantCulture, $" since {day:yyyy-MM-dd}") : string.Empty;
            Console.Out.WriteLine($"  {one.Moment}  {one.Place.Key} {one.Place.Name}: {Text(one.Quantity)}{start}{more} ({one.Series.Producer.Name}; {one.Round.File})");
        }
    }

    private static string Text(Quantity quantity) => QuantityText.Print(quantity, CultureInfo.InvariantCulture);
}
