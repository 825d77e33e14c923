using System.CommandLine;
using Displacement.Places;
using Displacement.Storage;
using Displacement.UseCases;
using Displacement.UseCases.Deciding;

namespace Displacement.Cli;

/// <summary><c>places area</c>: sets of places, or parts of them, that have figures of their own.</summary>
internal static class AreaCommand
{
    public static Command Create(SharedOptions shared, TimeProvider clock) => new("area", "Areas across places, such as \"Idlib and surrounding areas\": they have figures of their own and enter no sum.")
    {
        Add(shared, clock),
        List(shared, clock),
    };

    private static Command Add(SharedOptions shared, TimeProvider clock)
    {
        var name = new Argument<string>("NAME") { Description = "As the source writes it." };
        var touches = new Option<string>("--touches") { Description = "The places it touches, with commas between them.", Required = true, HelpName = "PLACE,PLACE" };
        var part = new Option<bool>("--part") { Description = "It covers only part of them." };
        var command = new Command("add", "Keep an area.") { name, touches, part };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var gazetteer = new LedgerReader(db).Places(clock.GetUtcNow());
            var places = parsed.GetRequiredValue(touches).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(place => AskTotal.FindPlace(place, gazetteer)).ToList();
            Write(shared.IsJson(parsed), [new KeepArea(db, clock).Add(parsed.GetRequiredValue(name), places, parsed.GetValue(part))], gazetteer);
            return 0;
        }));
        return command;
    }

    private static Command List(SharedOptions shared, TimeProvider clock)
    {
        var command = new Command("list", "List the areas.");
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            Write(shared.IsJson(parsed), new KeepArea(db, clock).All(), new LedgerReader(db).Places(clock.GetUtcNow()));
            return 0;
        }));
        return command;
    }

    private static void Write(bool json, IReadOnlyList<Area> areas, Gazetteer gazetteer)
    {
        if (json)
        {
            Json.Write(areas.Select(area => new { Key = area.Name + "@6", area.Name, Part = area.IsPart, Touches = area.Touches.Select(id => gazetteer.ById(id)?.Key) }));
            return;
        }

        foreach (var area in areas)
        {
            Console.Out.WriteLine($"{area.Name}@6  touches {(area.IsPart ? "part of " : string.Empty)}{string.Join(", ", area.Touches.Select(id => gazetteer.ById(id)?.ToString()))}");
        }
    }
}
