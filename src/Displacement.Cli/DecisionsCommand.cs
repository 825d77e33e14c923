using System.CommandLine;
using System.Globalization;
using Displacement.Storage;
using Displacement.UseCases;
using Displacement.UseCases.Deciding;

namespace Displacement.Cli;

/// <summary><c>decisions</c>: which source's reading counts for a place, where a person knows better than the rule.</summary>
internal static class DecisionsCommand
{
    public static Command Create(SharedOptions shared, TimeProvider clock) => new("decisions", "Which source's reading counts for a place and group, as a person decided.")
    {
        Add(shared, clock),
        List(shared, clock),
        Forget(shared, clock),
    };

    private static Command Add(SharedOptions shared, TimeProvider clock)
    {
        var place = new Argument<string>("PLACE") { Description = "P-code, ISO3, WORLD, or NAME@LEVEL." };
        var group = new Option<string>("--group") { Description = "The group.", Required = true };
        var on = Parsers.Day("--on", "The day whose readings were looked at; today unless given.");
        var source = new Option<string>("--source") { Description = "The producer whose reading counts.", Required = true };
        var by = new Option<string>("--by") { Description = "Who decides.", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why.", Required = true };
        var expires = Parsers.Day("--expires", "The last day on which it counts; without it, until a reading that was judged has a newer round.");
        var command = new Command("add", "Decide which source's reading counts.") { place, group, on, source, by, reason, expires };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var estimate = new DecideReading(db, clock).Run(
                new TotalRequest { Place = parsed.GetRequiredValue(place), Group = parsed.GetRequiredValue(group), On = parsed.GetValue(on) },
                parsed.GetRequiredValue(source),
                parsed.GetRequiredValue(by),
                parsed.GetRequiredValue(reason),
                parsed.GetValue(expires)) with
            { Explanation = null };
            if (shared.IsJson(parsed))
            {
                Json.Write(TotalJson.Of(estimate));
            }
            else
            {
                TotalText.Write([estimate], estimate.Place.Key);
            }

            return 0;
        }));
        return command;
    }

    private static Command List(SharedOptions shared, TimeProvider clock)
    {
        var command = new Command("list", "List the decisions believed now.");
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var gazetteer = new LedgerReader(db).Places(clock.GetUtcNow());
            var all = new DecideReading(db, clock).All().Select(one => new { Decision = one.Id, Place = gazetteer.ById(one.PlaceId)?.Key, one.Group, one.Source, one.Reason, one.From, one.JudgedUntil, one.Expires }).ToList();
            if (shared.IsJson(parsed))
            {
                Json.Write(all);
                return 0;
            }

            foreach (var one in all)
            {
                var from = one.From is { } first ? string.Create(CultureInfo.InvariantCulture, $"; from {first:yyyy-MM-dd}") : string.Empty;
                var until = one.Expires is { } day ? string.Create(CultureInfo.InvariantCulture, $", until {day:yyyy-MM-dd}") : string.Empty;
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Decision,4}  {one.Place}, {one.Group}: {one.Source} ({one.Reason}){from}; judged rounds up to {one.JudgedUntil:yyyy-MM-dd}{until}"));
            }

            return 0;
        }));
        return command;
    }

    private static Command Forget(SharedOptions shared, TimeProvider clock)
    {
        var number = new Argument<int>("DECISION") { Description = "Its number in the list." };
        var reason = new Option<string>("--reason") { Description = "Why.", Required = true };
        var command = new Command("forget", "Take a decision back; earlier moments still know it.") { number, reason };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            new DecideReading(db, clock).Forget(parsed.GetValue(number), parsed.GetRequiredValue(reason));
            return 0;
        }));
        return command;
    }
}
