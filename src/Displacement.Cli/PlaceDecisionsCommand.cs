using System.CommandLine;
using System.Globalization;
using Displacement.Ledger;
using Displacement.Places;
using Displacement.Storage;
using Displacement.UseCases;
using Displacement.UseCases.Deciding;

namespace Displacement.Cli;

/// <summary><c>places decide</c>, <c>places decisions</c> and <c>places forget</c>: what a text means, decided once and kept.</summary>
internal static class PlaceDecisionsCommand
{
    public static Command Decide(SharedOptions shared, TimeProvider clock)
    {
        var text = new Argument<string>("TEXT") { Description = "The text as the file writes it: a code, a name, or both as 'places questions' shows them." };
        var place = new Argument<string?>("PLACE") { Description = "The place meant; with --new the parent of a new place.", Arity = ArgumentArity.ZeroOrOne };
        var ignore = new Option<bool>("--ignore") { Description = "It is no place: leave its rows out, and do not ask again." };
        var fresh = new Option<bool>("--new") { Description = "It is a place that no list has, right under PLACE at --level N." };
        var batch = new Option<int?>("--batch") { Description = "The batch that asks: the decision then counts for its source, country, level and parent.", HelpName = "BATCH" };
        var source = new Option<string?>("--source") { Description = "Only in files of this source; without it and --batch in any." };
        var level = Parsers.Level("--level", "Only where the text stands at this level; with --new the level of the place.");
        var within = new Option<string?>("--within") { Description = "Only within the country of this place; with --batch: the question under it." };
        var by = By();
        var reason = new Option<string?>("--reason") { Description = "Why." };
        var command = new Command("decide", "Decide which place a text means, for every import from now on.") { text, place, ignore, fresh, batch, source, level, within, by, reason };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var gazetteer = new LedgerReader(db).Places(clock.GetUtcNow());
            var at = parsed.GetValue(level);
            var meant = parsed.GetValue(place) is { } named ? AskTotal.FindPlace(named, gazetteer) : null;
            var verdict = parsed.GetValue(ignore) ? new PlaceVerdict(PlaceAnswerKind.NotAPlace)
                : parsed.GetValue(fresh) ? new PlaceVerdict(PlaceAnswerKind.NewPlace, meant, at)
                : new PlaceVerdict(PlaceAnswerKind.Place, meant);
            if (parsed.GetValue(ignore) && (meant is not null || parsed.GetValue(fresh)))
            {
                throw new LedgerException(Refusal.Usage, "--ignore takes no PLACE. Nothing was changed.");
            }

            var scope = parsed.GetValue(within) is { } larger ? AskTotal.FindPlace(larger, gazetteer) : null;
            var typed = parsed.GetRequiredValue(text);
            var answer = parsed.GetValue(batch) is { } asking
                ? new DecideQuestion(db, clock).Run(asking, typed, parsed.GetValue(fresh) ? null : at, scope, verdict, parsed.GetRequiredValue(by), parsed.GetValue(reason))
                : new DecidePlace(db, clock).Run(parsed.GetValue(source), scope is null ? null : gazetteer.CountryOf(scope)?.Id, Text(typed, at), verdict, parsed.GetRequiredValue(by), parsed.GetValue(reason));
            Write(shared.IsJson(parsed), [answer], gazetteer, single: true);
            return 0;
        }));
        return command;
    }

    public static Command List(SharedOptions shared, TimeProvider clock)
    {
        var known = Parsers.Moment("--known", "As they counted at this moment.");
        var command = new Command("decisions", "List what was decided of place texts.") { known, Export(shared, clock), Import(shared, clock) };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            Write(shared.IsJson(parsed), new PlaceDecisionTable(db, clock).All(parsed.GetValue(known)), new LedgerReader(db).Places(clock.GetUtcNow()), single: false);
            return 0;
        }));
        return command;
    }

    public static Command Forget(SharedOptions shared, TimeProvider clock)
    {
        var decision = new Argument<int>("DECISION") { Description = "The number that 'places decisions' shows." };
        var by = By();
        var reason = new Option<string?>("--reason") { Description = "Why." };
        var command = new Command("forget", "Revoke a decision from now on; earlier moments still have it.") { decision, by, reason };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            new DecidePlace(db, clock).Forget(parsed.GetValue(decision), parsed.GetRequiredValue(by), parsed.GetValue(reason));
            Console.Out.WriteLine($"Decision {parsed.GetValue(decision).ToString(CultureInfo.InvariantCulture)} no longer counts.");
            return 0;
        }));
        return command;
    }

    private static Option<string> By() => new("--by") { Description = "Who decides; without it the user's name.", DefaultValueFactory = _ => Environment.UserName };

    /// <summary>A word with a digit and no blank is a code; everything else is a name.</summary>
    private static PlaceText Text(string typed, AdminLevel? level) =>
        typed.Any(char.IsAsciiDigit) && !typed.Trim().Contains(' ', StringComparison.Ordinal) ? new PlaceText(typed.Trim(), null, level) : new PlaceText(null, typed.Trim(), level);

    private static Command Export(SharedOptions shared, TimeProvider clock)
    {
        var file = new Argument<string>("FILE") { Description = "The CSV file to write." };
        var command = new Command("export", "Write the decisions that count now as CSV, for another office.") { file };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            using var output = File.Create(parsed.GetRequiredValue(file));
            var count = new PlaceDecisionTable(db, clock).Export(output);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} decisions written to {parsed.GetValue(file)}."));
            return 0;
        }));
        return command;
    }

    private static Command Import(SharedOptions shared, TimeProvider clock)
    {
        var file = new Argument<string>("FILE") { Description = "A CSV file that 'export' wrote." };
        var command = new Command("import", "Take over another office's decisions; one that contradicts ours is listed, and ours stays.") { file };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var input = File.OpenRead(parsed.GetRequiredValue(file));
            using var db = shared.Ledger(parsed).Open();
            var taken = new PlaceDecisionTable(db, clock).Import(input);
            if (shared.IsJson(parsed))
            {
                Json.Write(taken);
            }
            else
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{taken.Taken} decisions taken over, {taken.Known} here already, {taken.Conflicts.Count} contradict ours, {taken.Problems.Count} cannot be read."));
            }

            foreach (var remark in taken.Conflicts.Concat(taken.Problems))
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{parsed.GetValue(file)}, line {remark.Line}: {remark.Text}"));
            }

            return taken.Conflicts.Count > 0 ? (int)Refusal.Conflict : taken.Problems.Count > 0 ? (int)Refusal.InvalidData : 0;
        }));
        return command;
    }

    private static void Write(bool json, IReadOnlyList<PlaceAnswer> answers, Gazetteer gazetteer, bool single)
    {
        if (json && single)
        {
            Json.Write(Shape(answers[0], gazetteer));
        }
        else if (json)
        {
            Json.Write(answers.Select(answer => Shape(answer, gazetteer)));
        }
        else
        {
            foreach (var answer in answers)
            {
                Console.Out.WriteLine(Line(answer, gazetteer));
            }
        }
    }

    private static object Shape(PlaceAnswer answer, Gazetteer gazetteer) => new
    {
        Decision = answer.Id,
        answer.Source,
        Country = answer.CountryId is { } country ? gazetteer.ById(country)?.Key : null,
        Level = (int?)answer.Text.Level,
        answer.Text.Code,
        answer.Text.Name,
        answer.Text.Parent,
        Means = PlaceDecisionTable.Word(answer),
        Place = answer.PlaceId is { } place ? gazetteer.ById(place)?.Key : null,
        answer.By,
        When = answer.Decided,
        answer.Reason,
    };

    private static string Line(PlaceAnswer answer, Gazetteer gazetteer)
    {
        var place = answer.PlaceId is { } id ? gazetteer.ById(id)?.ToString() ?? "a place that is no longer known" : null;
        var means = answer.Kind switch
        {
            PlaceAnswerKind.NotAPlace => "is no place",
            PlaceAnswerKind.NewPlace => string.Create(CultureInfo.InvariantCulture, $"is a new place of level {(int)answer.NewLevel!.Value} under {place}"),
            _ => $"is {place}",
        };
        var level = answer.Text.Level is { } at ? string.Create(CultureInfo.InvariantCulture, $" at level {(int)at}") : string.Empty;
        var parent = answer.Text.Parent is { } above ? $" under \"{above}\"" : string.Empty;
        var country = answer.CountryId is { } land ? $", {gazetteer.ById(land)?.Key}" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{answer.Id,4}  \"{answer.Text.Written}\"{level}{parent} {means}  ({answer.Source ?? "any source"}{country}; {answer.By}, {answer.Decided:yyyy-MM-dd}{(answer.Reason is { } why ? $": {why}" : string.Empty)})");
    }
}
