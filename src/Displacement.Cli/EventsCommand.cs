using System.CommandLine;
using System.Globalization;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.UseCases;
using Displacement.UseCases.Situations;

namespace Displacement.Cli;

/// <summary><c>events</c>: what happened, by whom reported; <c>events add</c> writes one down.</summary>
internal static class EventsCommand
{
    public static Command Create(SharedOptions shared, TimeProvider clock)
    {
        var first = Parsers.Day("--from", "First day, included.");
        var last = Parsers.Day("--to", "Last day, included.");
        var about = new Option<string?>("--place") { Description = "Only those in this place, above or beneath it, and meetings anywhere." };
        var known = Parsers.Moment("--known", "As the ledger knew it at this moment; a day alone is its end (UTC).");
        var published = Parsers.Day("--published-by", "Only what had been said by this day.");
        var command = new Command("events", "What happened, by whom reported, the oldest first; each with its number, which 'displacement since' takes.") { first, last, about, known, published };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var moment = parsed.GetValue(known);
            var place = parsed.GetValue(about) is { } text ? AskTotal.FindPlace(text, new LedgerReader(db).Places(moment ?? clock.GetUtcNow())) : null;
            var found = new AskEvents(db, clock).Run(parsed.GetValue(first), parsed.GetValue(last), place, moment, parsed.GetValue(published));
            if (shared.IsJson(parsed))
            {
                Json.Write(found.Select(Of));
                return 0;
            }

            foreach (var one in found)
            {
                Console.Out.WriteLine(Text(one));
            }

            if (found.Count == 0)
            {
                Console.Out.WriteLine("No event is recorded.");
            }

            return 0;
        }));
        command.Add(Add(shared, clock));
        return command;
    }

    /// <summary>An event as programs read it.</summary>
    public static object Of(Happening one) => new { one.Id, one.Day, one.Until, Place = one.Place?.Key, one.Kind, one.Title, one.Source, one.Published, one.Reference };

    /// <summary>An event in one line.</summary>
    public static string Text(Happening one)
    {
        var days = one.Until is { } until ? string.Create(CultureInfo.InvariantCulture, $"{one.Day:yyyy-MM-dd} – {until:yyyy-MM-dd}") : one.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var place = one.Place is { } where ? $" {where.Key} {where.Name}" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{one.Id,4}  {days}{place}  {one.Kind}: {one.Title} ({one.Source})");
    }

    private static Command Add(SharedOptions shared, TimeProvider clock)
    {
        var title = new Argument<string>("TITLE") { Description = "What happened, in one sentence." };
        var day = Parsers.Day("--on", "Its day, or its first.");
        day.Required = true;
        var until = Parsers.Day("--until", "Its last day, included; one day unless given.");
        var place = new Option<string?>("--place") { Description = "Where; nowhere in particular unless given." };
        var kind = new Option<string>("--kind") { Description = "strike, offensive, displacement-wave, agreement, flood…", Required = true };
        var source = new Option<string>("--source") { Description = "Who says so.", Required = true };
        var published = Parsers.Day("--published", "When they said so.");
        var reference = new Option<string?>("--reference") { Description = "The document." };
        var command = new Command("add", "Write down an event, with who says so.") { title, day, until, place, kind, source, published, reference };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var where = parsed.GetValue(place) is { } text ? AskTotal.FindPlace(text, new LedgerReader(db).Places(clock.GetUtcNow())) : null;
            var happening = new Happening(
                parsed.GetValue(day) ?? throw new LedgerException(Refusal.Usage, "An event has a day: --on."),
                parsed.GetValue(until),
                where,
                parsed.GetRequiredValue(kind),
                parsed.GetRequiredValue(title),
                parsed.GetRequiredValue(source),
                parsed.GetValue(published),
                parsed.GetValue(reference));
            var id = new RecordEvent(db).Run(happening);
            if (shared.IsJson(parsed))
            {
                Json.Write(Of(happening with { Id = id }));
                return 0;
            }

            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Event {id} is recorded."));
            return 0;
        }));
        return command;
    }
}
