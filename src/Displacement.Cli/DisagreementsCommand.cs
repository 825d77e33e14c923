using System.CommandLine;
using System.Globalization;
using Displacement.Estimates;
using Displacement.Figures;
using Displacement.UseCases;
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
                Json.Write(found.Select(one => new { Place = one.Place.Key, one.Place.Name, one.Group, one.Between.Apart, Taken = Of(one.Between.Winner), Other = Of(one.Between.Other) }));
                return 0;
            }

            foreach (var one in found)
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Place.Key} {one.Place.Name}, {one.Group}: {one.Between.Apart:#,##0.###} apart; {Text(one.Between.Winner)} is taken, {Text(one.Between.Other)} is not"));
            }

            if (found.Count == 0)
            {
                Console.Out.WriteLine("No two sources disagree.");
            }

            return 0;
        }));
        return command;
    }

    private static object Of(Reading reading) => new { Source = string.Join("; ", reading.Producers), reading.Quantity.Low, reading.Quantity.Best, reading.Quantity.High, reading.AsOf, Reading = TotalJson.Kebab(reading.Kind.ToString()) };

    private static string Text(Reading reading) => string.Create(CultureInfo.InvariantCulture, $"{QuantityText.Print(reading.Quantity, CultureInfo.InvariantCulture)} ({string.Join("; ", reading.Producers)}, {reading.AsOf:yyyy-MM-dd})");
}
