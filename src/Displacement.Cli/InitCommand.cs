using System.CommandLine;
using Displacement.UseCases;

namespace Displacement.Cli;

/// <summary><c>init</c>: a database with the shipped gazetteer, and a sample where one is asked for.</summary>
internal static class InitCommand
{
    public static Command Create(SharedOptions shared, TimeProvider clock)
    {
        var sample = new Option<string?>("--sample")
        {
            Description = "Load the sample: real claims, or all (with an exercise of invented figures).",
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "real|all",
        }.AcceptOnlyFromAmong("real", "all");
        var command = new Command("init", "Create the database.") { sample };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(async () =>
        {
            var ledger = shared.Ledger(parsed);
            await using var db = ledger.OpenOrCreate();
            var loaded = parsed.GetResult(sample) is null
                ? []
                : await new LoadSample(db, ledger.Documents, clock).RunAsync(withExercise: parsed.GetValue(sample) != "real", cancellation);
            if (shared.IsJson(parsed))
            {
                Json.Write(new { Database = ledger.Path, Batches = loaded.Select(batch => batch.BatchId) });
            }
            else
            {
                Console.Out.WriteLine($"The database is {ledger.Path}; its kept files lie beside it.");
                foreach (var batch in loaded)
                {
                    Console.Out.WriteLine($"  batch {batch.BatchId}: {batch.FileName}, {batch.Figures} figures");
                }
            }

            return 0;
        }));
        return command;
    }
}
