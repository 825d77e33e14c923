using System.CommandLine;
using System.Text;
using Displacement.Estimates;
using Displacement.Ledger;
using Displacement.UseCases.Deciding;

namespace Displacement.Cli;

/// <summary><c>rules</c>: how one reading is picked where several speak, and which rule picks for which group.</summary>
internal static class RulesCommand
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Command Create(SharedOptions shared, TimeProvider clock)
    {
        var known = Parsers.Moment("--known", "As the ledger knew them at this moment; a day alone is its end (UTC).");
        var command = new Command("rules", "List the rules that pick between readings, step by step, and which of them picks for which group.")
        {
            known,
            Show(shared, clock),
            Add(shared, clock),
            Use(shared, clock),
            Unuse(shared, clock),
            Forget(shared, clock),
        };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var book = new KeepRules(db, clock).All(parsed.GetValue(known));
            if (shared.IsJson(parsed))
            {
                Json.Write(new
                {
                    Rules = book.All.Select(rule => new { Rule = rule.Identity, Floor = rule.Floor.ToString(), rule.FreshDays, rule.Cover, Steps = rule.Steps.Select(step => new { Step = step, Takes = Takes(step, rule) }) }),
                    Uses = book.Uses,
                });
            }
            else
            {
                Write(book);
            }

            return 0;
        }));
        return command;
    }

    private static void Write(RuleBook book)
    {
        foreach (var rule in book.All)
        {
            Console.Out.WriteLine(rule.Identity);
            foreach (var step in rule.Steps)
            {
                Console.Out.WriteLine($"  {step,-12} {Takes(step, rule)}");
            }
        }

        Console.Out.WriteLine();
        foreach (var use in book.Uses.OrderBy(use => use.Group, StringComparer.Ordinal))
        {
            Console.Out.WriteLine(FormattableString.Invariant($"{use.Group ?? "every group",-12} {use.Rule}, since {use.Since:yyyy-MM-dd HH:mm} ({use.By}: {use.Reason})"));
        }

        if (!book.Uses.Any(use => use.Group is null))
        {
            Console.Out.WriteLine($"{(book.Uses.Count > 0 ? "others" : "every group"),-12} {SelectionRule.Shipped.Identity}, unless another is asked for with --rule");
        }
    }

    private static Command Show(SharedOptions shared, TimeProvider clock)
    {
        var name = new Argument<string>("RULE") { Description = "Its name, with or without its version." };
        var command = new Command("show", "Print a rule as the text that 'rules add' reads.") { name };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var book = new KeepRules(db, clock).All();
            var rule = book.Named(parsed.GetRequiredValue(name))
                ?? throw new LedgerException(Refusal.Usage, $"No rule is called '{parsed.GetRequiredValue(name)}'. Known: {string.Join(", ", book.All.Select(one => one.Identity))}.");
            Console.Out.WriteLine(RuleText.Write(rule));
            return 0;
        }));
        return command;
    }

    private static Command Add(SharedOptions shared, TimeProvider clock)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A rule as 'rules show' prints it, under another name or with a new version." };
        var (by, reason) = Who();
        var command = new Command("add", "Add a rule; it picks nothing until it is asked for or used.") { file, by, reason };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var path = parsed.GetRequiredValue(file);
            var rule = Read(path);
            new KeepRules(db, clock).Add(rule, parsed.GetRequiredValue(by), parsed.GetRequiredValue(reason));
            Console.Out.WriteLine($"Added {rule.Identity}. Ask for it with --rule {rule.Identity}, or let it pick with 'displacement rules use {rule.Identity}'.");
            return 0;
        }));
        return command;
    }

    private static SelectionRule Read(FileInfo file)
    {
        try
        {
            if (file.Exists && file.Length > 4 * RuleText.MaxLength)
            {
                throw new LedgerException(Refusal.InvalidData, FormattableString.Invariant($"{file.Length} bytes are too many: a rule is a dozen lines. Nothing was changed."));
            }

            return RuleText.Read(Strict.GetString(File.ReadAllBytes(file.FullName)).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException problem)
        {
            throw new LedgerException(Refusal.InvalidData, $"{file.Name} is no UTF-8 text. Nothing was changed.", problem);
        }
        catch (LedgerException problem)
        {
            throw new LedgerException(problem.Refusal, $"{file.Name}: {problem.Message}", problem);
        }
    }

    private static Command Use(SharedOptions shared, TimeProvider clock)
    {
        var name = new Argument<string>("RULE") { Description = "Its name, with or without its version." };
        var group = new Option<string?>("--group") { Description = "Only for this group; without it for every group that has no rule of its own." };
        var (by, reason) = Who();
        var command = new Command("use", "Let a rule pick from now on where nobody asks for another. Earlier moments keep theirs.") { name, group, by, reason };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var rule = new KeepRules(db, clock).Use(parsed.GetRequiredValue(name), parsed.GetValue(group), parsed.GetRequiredValue(by), parsed.GetRequiredValue(reason));
            Console.Out.WriteLine($"{rule.Identity} picks for {parsed.GetValue(group) ?? "every group"} from now on.");
            return 0;
        }));
        return command;
    }

    private static Command Unuse(SharedOptions shared, TimeProvider clock)
    {
        var group = new Option<string?>("--group") { Description = "The group; without it, what was chosen for every group." };
        var (by, reason) = Who();
        var command = new Command("unuse", "Take back which rule picks.") { group, by, reason };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            new KeepRules(db, clock).Drop(parsed.GetValue(group), parsed.GetRequiredValue(by), parsed.GetRequiredValue(reason));
            return 0;
        }));
        return command;
    }

    private static Command Forget(SharedOptions shared, TimeProvider clock)
    {
        var name = new Argument<string>("RULE") { Description = "Its name with its version." };
        var (by, reason) = Who();
        var command = new Command("forget", "Take a rule back; earlier moments still know it.") { name, by, reason };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            new KeepRules(db, clock).Forget(parsed.GetRequiredValue(name), parsed.GetRequiredValue(by), parsed.GetRequiredValue(reason));
            return 0;
        }));
        return command;
    }

    private static (Option<string> By, Option<string> Reason) Who() =>
        (new Option<string>("--by") { Description = "Who says so.", Required = true }, new Option<string>("--reason") { Description = "Why.", Required = true });

    private static string Takes(string step, SelectionRule rule) => step switch
    {
        "decision" => "what a person decided for, with a reason, until it expires or a newer round comes",
        "real" => $"real figures of reliability {rule.Floor} or better, before exercises and worse ones",
        "exercise" => "real figures before exercises",
        "ceiling" => "a figure before a mere \"not more than\"",
        "nature" => "observed or estimated before projected or planned",
        "scope" => "the whole group before a part of it",
        "coverage" => FormattableString.Invariant($"at least {rule.Cover:0.###} of the places that the fullest reading covers"),
        "covered" => FormattableString.Invariant($"at least {rule.Cover:0.###} of all its places, where a reading covers as many"),
        "newest" => FormattableString.Invariant($"at most {rule.FreshDays} days older than the newest left"),
        "reliability" => "the better reliability",
        "bounds" => "bounds within a tenth before wider ones",
        "day" => "the newer day",
        "places" => "more places covered",
        "own" => "the place's own figure before a sum, a sum before a patchwork",
        _ => step,
    };
}
