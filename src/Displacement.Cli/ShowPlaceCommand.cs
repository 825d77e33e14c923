using System.CommandLine;
using System.Globalization;
using Displacement.Places;
using Displacement.Storage;
using Displacement.Texts;
using Displacement.UseCases;
using Displacement.UseCases.Deciding;

namespace Displacement.Cli;

/// <summary><c>places show</c>: all that is known of one place, a site's kind and state too.</summary>
internal static class ShowPlaceCommand
{
    public static Command Create(SharedOptions shared, TimeProvider clock)
    {
        var place = new Argument<string>("PLACE") { Description = "P-code, ISO3, or NAME@LEVEL." };
        var known = Parsers.Moment("--known", "As the ledger knew it at this moment.");
        var command = new Command("show", "Show all that is known of a place.") { place, known };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var gazetteer = new LedgerReader(db).Places(parsed.GetValue(known) ?? clock.GetUtcNow());
            var found = AskTotal.FindPlace(parsed.GetRequiredValue(place), gazetteer);
            var areas = new KeepArea(db, clock).All(parsed.GetValue(known)).Where(area => area.Touches.Contains(found.Id)).Select(area => area.Name + "@6").ToList();
            if (shared.IsJson(parsed))
            {
                Json.Write(Shape(found, gazetteer, areas));
            }
            else
            {
                WriteText(found, gazetteer);
                Say("areas", string.Join(", ", areas));
            }

            return 0;
        }));
        return command;
    }

    private static object Shape(Place place, Gazetteer gazetteer, List<string> areas) => new
    {
        place.Key,
        Code = place.Code?.Text,
        Level = (int)place.Level,
        Above = gazetteer.Ancestors(place).Select(above => above.Key),
        place.Name,
        Names = place.Names.Select(name => new { name.Text, name.Language, Primary = name.IsPrimary }),
        place.OtherCodes,
        place.FormerCodes,
        place.Latitude,
        place.Longitude,
        place.ValidFrom,
        place.ValidUntil,
        Provisional = place.IsProvisional,
        Site = place.Site is { } site
            ? new { Type = site.Type.ToString(), site.Words, Status = site.Status.ToString().ToLowerInvariant(), site.AsOf }
            : null,
        Areas = areas,
        Beneath = gazetteer.Children(place).Count,
    };

    private static void WriteText(Place place, Gazetteer gazetteer)
    {
        var words = Words.In(Languages.English);
        Say("place", place.ToString());
        Say("level", string.Create(CultureInfo.InvariantCulture, $"{(int)place.Level}, in {string.Join(", ", gazetteer.Ancestors(place).Select(above => above.Name))}"));
        Say("names", string.Join(", ", place.Names.Select(name => $"{name.Text} ({name.Language})")));
        Say("codes", string.Join(", ", place.OtherCodes.Concat(place.FormerCodes.Select(code => code + " (former)"))));
        Say("at", place is { Latitude: { } latitude, Longitude: { } longitude } ? string.Create(CultureInfo.InvariantCulture, $"{latitude}, {longitude}") : string.Empty);
        Say("valid", place.ValidFrom is null && place.ValidUntil is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{place.ValidFrom:yyyy-MM-dd}..{place.ValidUntil:yyyy-MM-dd}"));
        Say("state", place.IsProvisional ? "provisional" : string.Empty);
        if (place.Site is { } site)
        {
            Say("site", $"{words.Of(site.Type)}{(site.Words.Length > 0 ? $" (\"{site.Words}\")" : string.Empty)}");
            Say("status", words.Of(site.Status) + (site.AsOf is { } day ? string.Create(CultureInfo.InvariantCulture, $", {day:yyyy-MM-dd}") : string.Empty));
        }
    }

    private static void Say(string what, string text)
    {
        if (text.Length > 0)
        {
            Console.Out.WriteLine($"{what,-8} {text}");
        }
    }
}
