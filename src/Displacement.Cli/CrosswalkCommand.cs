using System.CommandLine;
using System.Globalization;
using Displacement.Places;
using Displacement.Storage;
using Displacement.UseCases.Deciding;

namespace Displacement.Cli;

/// <summary><c>places crosswalk</c>: what became of old places.</summary>
internal static class CrosswalkCommand
{
    public static Command Create(SharedOptions shared, TimeProvider clock) => new("crosswalk", "What became of old places: the same under a new code, merged, split.")
    {
        Import(shared, clock),
        List(shared, clock),
        Forget(shared, clock),
    };

    private static Command Import(SharedOptions shared, TimeProvider clock)
    {
        var file = new Argument<string>("FILE") { Description = "CSV with: old code, new code, kind (same, renamed, merge, split), since; and country, level where a code is not enough." };
        var command = new Command("import", "Keep the steps of a list.") { file };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var input = File.OpenRead(parsed.GetRequiredValue(file));
            using var db = shared.Ledger(parsed).Open();
            var kept = new CrosswalkTable(db, clock).Import(input);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kept} steps kept."));
            return 0;
        }));
        return command;
    }

    private static Command List(SharedOptions shared, TimeProvider clock)
    {
        var known = Parsers.Moment("--known", "As they counted at this moment.");
        var command = new Command("list", "List the steps.") { known };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var gazetteer = new LedgerReader(db).Places(clock.GetUtcNow());
            var steps = new CrosswalkTable(db, clock).All(parsed.GetValue(known)).Select(step => new
            {
                Step = step.Id,
                step.OldCode,
                OldName = step.OldPlaceId is { } id ? gazetteer.ById(id)?.Name : null,
                NewCode = gazetteer.ById(step.NewPlaceId)?.Key,
                NewName = gazetteer.ById(step.NewPlaceId)?.Name,
                Kind = step.Kind == CrosswalkKind.Alias ? "same" : step.Kind == CrosswalkKind.Merge ? "merge" : "split",
                step.Since,
            }).ToList();
            if (shared.IsJson(parsed))
            {
                Json.Write(steps);
                return 0;
            }

            foreach (var step in steps)
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step.Step,4}  {step.OldCode,-12} {step.Kind,-6} {step.NewCode,-12} {step.NewName}  since {step.Since:yyyy-MM-dd}"));
            }

            return 0;
        }));
        return command;
    }

    private static Command Forget(SharedOptions shared, TimeProvider clock)
    {
        var step = new Argument<int>("STEP") { Description = "The number that 'places crosswalk list' shows." };
        var command = new Command("forget", "Revoke a step from now on; earlier moments still have it.") { step };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            new CrosswalkTable(db, clock).Forget(parsed.GetValue(step));
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Step {parsed.GetValue(step)} no longer counts."));
            return 0;
        }));
        return command;
    }
}
