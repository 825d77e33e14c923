using System.CommandLine;
using System.Globalization;
using Displacement.Places;
using Displacement.Storage;

namespace Displacement.Cli;

/// <summary><c>places</c> with its commands, of which <c>list</c> stands here.</summary>
internal static class PlacesCommand
{
    public static Command Create(SharedOptions shared, TimeProvider clock) => new("places", "The gazetteer.")
    {
        List(shared, clock),
        ImportCommand.OfPlaces(shared, clock),
        PlaceQuestionsCommand.Questions(shared, clock),
        PlaceQuestionsCommand.Matches(shared),
        PlaceDecisionsCommand.Decide(shared, clock),
        PlaceDecisionsCommand.List(shared, clock),
        PlaceDecisionsCommand.Forget(shared, clock),
        CrosswalkCommand.Create(shared, clock),
        AreaCommand.Create(shared, clock),
        ShowPlaceCommand.Create(shared, clock),
    };

    private static Command List(SharedOptions shared, TimeProvider clock)
    {
        var level = Parsers.Level("--level", "Only this level.");
        var within = new Option<string?>("--within") { Description = "Only places beneath this one: P-code, ISO3, or NAME@LEVEL." };
        var known = Parsers.Moment("--known", "As the ledger knew them at this moment.");
        var command = new Command("list", "List the places.") { level, within, known };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var gazetteer = new LedgerReader(db).Places(parsed.GetValue(known) ?? clock.GetUtcNow());
            var root = parsed.GetValue(within) is { } text ? UseCases.AskTotal.FindPlace(text, gazetteer) : gazetteer.World;
            var places = gazetteer.DescendantsAndSelf(root).Where(place => parsed.GetValue(level) is not { } one || place.Level == one).ToList();
            Write(shared.IsJson(parsed), gazetteer, places);
            return 0;
        }));
        return command;
    }

    private static void Write(bool json, Gazetteer gazetteer, List<Place> places)
    {
        if (json)
        {
            Json.Write(places.Select(place => new
            {
                place.Key,
                Code = place.Code?.Text,
                Level = (int)place.Level,
                Parent = gazetteer.ParentOf(place)?.Key,
                place.Name,
                Names = place.Names.Select(name => new { name.Text, name.Language, Primary = name.IsPrimary }),
                place.OtherCodes,
                place.Latitude,
                place.Longitude,
                place.ValidFrom,
                place.ValidUntil,
                Provisional = place.IsProvisional,
            }));
            return;
        }

        foreach (var place in places)
        {
            var provisional = place.IsProvisional ? "  (provisional)" : string.Empty;
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{place.Key,-12} {(int)place.Level,2}  {gazetteer.ParentOf(place)?.Key,-8} {place.Name}  {place.NameIn("ar")}{provisional}"));
        }
    }
}
