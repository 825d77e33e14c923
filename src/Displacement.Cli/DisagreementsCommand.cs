using System.CommandLine;
using System.Globalization;
using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.UseCases;
using Displacement.UseCases.Deciding;
using Displacement.UseCases.Situations;

namespace Displacement.Cli;

/// <summary><c>disagreements</c>: where sources disagree about a place, or a place beneath it.</summary>
internal static class DisagreementsCommand
{
    public static Command Create(SharedOptions shared, TimeProvider clock)
    {
        var place = new Argument<string>("PLACE") { Description = "P-code, ISO3, WORLD, or NAME@LEVEL; every place beneath it is looked at too." };
        var group = new Option<string?>("--group") { Description = "One group; without it every group that somebody counted." };
        var on = Parsers.Day("--on", "The day asked about; today unless given.");
        var known = Parsers.Moment("--known", "As the ledger knew it at this moment; a day alone is its end (UTC).");
        var published = Parsers.Day("--published-by", "Only what had been said by this day.");
        var rule = TotalOptions.Rule();
        var command = new Command("disagreements", "Where two sources cannot both be right.") { place, group, on, known, published, rule };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var found = new AskDisagreements(db, clock).Run(new TotalRequest
            {
                Place = parsed.GetRequiredValue(place),
                Group = parsed.GetValue(group),
                On = parsed.GetValue(on),
                Known = parsed.GetValue(known),
                PublishedBy = parsed.GetValue(published),
                Rule = parsed.GetValue(rule),
            });
            if (shared.IsJson(parsed))
            {
                Json.Write(found.Select(Of));
                return 0;
            }

            foreach (var one in found)
            {
                Write(one);
            }

            if (found.Count == 0)
            {
                Console.Out.WriteLine("No two sources disagree.");
            }

            return 0;
        }));
        command.Add(Step(shared, clock, "assign", "Give a disagreement to somebody.", new Option<string>("--to") { Description = "Who looks after it.", Required = true }, (handle, asked, number, text, by) => handle.Assign(asked, number, text, by)));
        command.Add(Step(shared, clock, "settle", "Say how a disagreement is to be understood. Which number counts stays with the rule, and with decisions.", new Option<string>("--resolution") { Description = "What the difference comes from.", Required = true }, (handle, asked, number, text, by) => handle.Settle(asked, number, text, by)));
        command.Add(Step(shared, clock, "reopen", "Open a settled disagreement again.", new Option<string>("--reason") { Description = "Why.", Required = true }, (handle, asked, number, text, by) => handle.Reopen(asked, number, text, by)));
        return command;
    }

    private static Command Step(SharedOptions shared, TimeProvider clock, string name, string what, Option<string> text, Func<HandleDisagreement, TotalRequest, string, string, string, PlaceDisagreement> run)
    {
        var number = new Argument<string>("DISAGREEMENT") { Description = "Its name in the list: SY07/civilians/1-3." };
        var on = Parsers.Day("--on", "The day on which it was seen; today unless given.");
        var by = new Option<string>("--by") { Description = "Who says so.", Required = true };
        var command = new Command(name, what) { number, text, by, on };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var asked = parsed.GetRequiredValue(number);
            var parts = asked.Split('/');
            if (parts.Length < 3)
            {
                throw new LedgerException(Refusal.Usage, $"'{asked}' names no disagreement. 'displacement disagreements PLACE' lists them by name, as SY07/civilians/1-3.");
            }

            TotalRequest request = new() { Place = string.Join('/', parts[..^2]), Group = parts[^2], On = parsed.GetValue(on) };
            var found = run(new HandleDisagreement(db, clock), request, asked, parsed.GetRequiredValue(text), parsed.GetRequiredValue(by));
            if (shared.IsJson(parsed))
            {
                Json.Write(Of(found));
                return 0;
            }

            Write(found);
            return 0;
        }));
        return command;
    }

    private static object Of(PlaceDisagreement one) => new
    {
        Disagreement = HandleDisagreement.NumberOf(one),
        Place = one.Place.Key,
        one.Place.Name,
        one.Group,
        one.Between.Apart,
        Taken = Of(one.Between.Winner),
        Other = Of(one.Between.Other),
        State = TotalJson.Kebab(one.Handling.State.ToString()),
        one.Handling.Owner,
        one.Handling.Resolution,
        one.Handling.By,
        one.Handling.At,
    };

    private static void Write(PlaceDisagreement one)
    {
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Place.Key} {one.Place.Name}, {one.Group}: {one.Between.Apart:#,##0.###} apart; {Text(one.Between.Winner)} is taken, {Text(one.Between.Other)} is not"));
        var owner = one.Handling.Owner is { } name ? $"; {name} looks after it" : "; nobody looks after it";
        var said = one.Handling.Resolution is { } resolution ? $"; {one.Handling.By}: {resolution}" : string.Empty;
        Console.Out.WriteLine($"  {HandleDisagreement.NumberOf(one)}  {TotalJson.Kebab(one.Handling.State.ToString())}{owner}{said}");
    }

    private static object Of(Reading reading) => new { Source = string.Join("; ", reading.Producers), reading.Quantity.Low, reading.Quantity.Best, reading.Quantity.High, reading.AsOf, Reading = TotalJson.Kebab(reading.Kind.ToString()) };

    private static string Text(Reading reading) => string.Create(CultureInfo.InvariantCulture, $"{QuantityText.Print(reading.Quantity, CultureInfo.InvariantCulture)} ({string.Join("; ", reading.Producers)}, {reading.AsOf:yyyy-MM-dd})");
}
