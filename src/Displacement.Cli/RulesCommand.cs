using System.CommandLine;
using Displacement.Estimates;

namespace Displacement.Cli;

/// <summary><c>rules</c>: how one reading is picked where several speak.</summary>
internal static class RulesCommand
{
    public static Command Create(SharedOptions shared)
    {
        var command = new Command("rules", "List the rules that pick between readings, step by step.");
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            if (shared.IsJson(parsed))
            {
                Json.Write(SelectionRule.Known.Select(rule => new { Rule = rule.Identity, Floor = rule.Floor.ToString(), rule.FreshDays, rule.Cover, Steps = rule.Steps.Select(step => new { Step = step, Takes = Takes(step, rule) }) }));
                return 0;
            }

            foreach (var rule in SelectionRule.Known)
            {
                Console.Out.WriteLine(rule.Identity + (rule == SelectionRule.Shipped ? "  (unless another is asked for with --rule)" : string.Empty));
                foreach (var step in rule.Steps)
                {
                    Console.Out.WriteLine($"  {step,-12} {Takes(step, rule)}");
                }
            }

            return 0;
        }));
        return command;
    }

    private static string Takes(string step, SelectionRule rule) => step switch
    {
        "decision" => "what a person decided for, with a reason, until it expires or a newer round comes",
        "real" => $"real figures of reliability {rule.Floor} or better, before exercises and worse ones",
        "exercise" => "real figures before exercises",
        "ceiling" => "a figure before a mere \"not more than\"",
        "nature" => "observed or estimated before projected or planned",
        "scope" => "the whole group before a part of it",
        "coverage" => FormattableString.Invariant($"at least {rule.Cover:0.##} of the places that the fullest reading covers"),
        "newest" => FormattableString.Invariant($"at most {rule.FreshDays} days older than the newest left"),
        "reliability" => "the better reliability",
        "bounds" => "bounds within a tenth before wider ones",
        "day" => "the newer day",
        "places" => "more places covered",
        "own" => "the place's own figure before a sum, a sum before a patchwork",
        _ => step,
    };
}
