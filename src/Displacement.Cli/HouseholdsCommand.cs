using System.CommandLine;
using System.Globalization;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;
using Displacement.Storage;
using Displacement.UseCases;
using Displacement.UseCases.Peoples;

namespace Displacement.Cli;

/// <summary><c>households</c>: how many people live in a household, so that persons can be reckoned where only households were counted.</summary>
internal static class HouseholdsCommand
{
    public static Command Create(SharedOptions shared, TimeProvider clock) => new("households", "How many people live in a household, by place, day and source.")
    {
        Set(shared, clock),
        List(shared, clock),
        Forget(shared, clock),
    };

    private static Command Set(SharedOptions shared, TimeProvider clock)
    {
        var place = new Argument<string>("PLACE") { Description = "P-code, ISO3, or NAME@LEVEL; it also counts for places beneath that have none." };
        var size = new Argument<string>("SIZE") { Description = "Persons a household: 5.5, or 5.5 (5-6)." };
        var from = Parsers.Day("--from", "The first day it counts for.");
        from.Required = true;
        var source = new Option<string>("--source") { Description = "Who says so.", Required = true };
        var command = new Command("set", "Keep a size.") { place, size, from, source };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var gazetteer = new LedgerReader(db).Places(clock.GetUtcNow());
            var where = AskTotal.FindPlace(parsed.GetRequiredValue(place), gazetteer);
            var before = new AskHouseholdMoves(db, clock).Run(where);
            var kept = new KeepHouseholdSize(db, clock).Add(
                where,
                Read(parsed.GetRequiredValue(size)),
                parsed.GetValue(from)!.Value,
                parsed.GetRequiredValue(source));
            Write(shared.IsJson(parsed), [kept], gazetteer);
            Moves(shared.IsJson(parsed), before, new AskHouseholdMoves(db, clock).Run(where));
            return 0;
        }));
        return command;
    }

    private static Command List(SharedOptions shared, TimeProvider clock)
    {
        var command = new Command("list", "List the sizes believed now.");
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            Write(shared.IsJson(parsed), new KeepHouseholdSize(db, clock).All(), new LedgerReader(db).Places(clock.GetUtcNow()));
            return 0;
        }));
        return command;
    }

    private static Command Forget(SharedOptions shared, TimeProvider clock)
    {
        var number = new Argument<int>("SIZE") { Description = "Its number in the list." };
        var reason = new Option<string>("--reason") { Description = "Why.", Required = true };
        var command = new Command("forget", "Believe a size no longer.") { number, reason };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            KeepHouseholdSize keep = new(db, clock);
            var where = keep.All().FirstOrDefault(size => size.Id == parsed.GetValue(number)) is { } size ? new LedgerReader(db).Places(clock.GetUtcNow()).ById(size.PlaceId) : null;
            var before = where is null ? [] : new AskHouseholdMoves(db, clock).Run(where);
            keep.Forget(parsed.GetValue(number), parsed.GetRequiredValue(reason));
            Moves(shared.IsJson(parsed), before, where is null ? [] : new AskHouseholdMoves(db, clock).Run(where));
            return 0;
        }));
        return command;
    }

    /// <summary>Every total that another size moves, for people to see; programs ask for the totals themselves.</summary>
    private static void Moves(bool json, IReadOnlyList<ReckonedTotal> before, IReadOnlyList<ReckonedTotal> after)
    {
        if (json)
        {
            return;
        }

        var moved = before.Zip(after).Where(pair => pair.First.Persons != pair.Second.Persons).ToList();
        Console.Out.WriteLine(moved.Count == 0 ? "No total changes." : string.Create(CultureInfo.InvariantCulture, $"{moved.Count} totals change:"));
        foreach (var (was, now) in moved)
        {
            Console.Out.WriteLine($"  {now.Place.Key} {now.Place.Name}, {now.Group}, {now.On:yyyy-MM-dd}: {Text(was.Persons)} → {Text(now.Persons)} (of {QuantityText.Print(now.Households, CultureInfo.InvariantCulture)} households)");
        }
    }

    private static string Text(Quantity? persons) => persons is null ? "unknown" : QuantityText.Print(persons, CultureInfo.InvariantCulture);

    /// <summary>"5.5", or "5.5 (5-6)".</summary>
    private static (decimal Low, decimal Best, decimal High) Read(string text)
    {
        var numbers = text.Split(['(', ')', '-', '–', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => decimal.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : (decimal?)null).ToList();
        return numbers switch
        {
            [{ } best] => (best, best, best),
            [{ } best, { } low, { } high] => (low, best, high),
            _ => throw new LedgerException(Refusal.Usage, $"'{text}' is no household size. Write 5.5, or 5.5 (5-6)."),
        };
    }

    private static void Write(bool json, IReadOnlyList<HouseholdSize> sizes, Gazetteer gazetteer)
    {
        if (json)
        {
            Json.Write(sizes.Select(size => new { size.Id, Place = gazetteer.ById(size.PlaceId)?.Key, size.From, size.Low, size.Best, size.High, size.Source }));
            return;
        }

        foreach (var size in sizes)
        {
            var bounds = size.Low == size.High ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" ({size.Low:0.###}-{size.High:0.###})");
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size.Id}  {gazetteer.ById(size.PlaceId)}  {size.Best:0.###}{bounds} persons a household from {size.From:yyyy-MM-dd}; {size.Source}"));
        }
    }
}
