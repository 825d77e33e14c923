using System.CommandLine;
using System.Globalization;
using Displacement.Storage.Rows;
using Displacement.UseCases;
using Displacement.UseCases.Diffing;

namespace Displacement.Cli;

/// <summary><c>commit</c>, <c>reject</c> and <c>retract</c>: what is believed from now on.</summary>
internal static class MoveCommands
{
    public static Command Commit(SharedOptions shared, TimeProvider clock) =>
        Simple("commit", "Believe a staged batch.", shared, clock, (moves, batch) => moves.Commit(batch));

    public static Command Reject(SharedOptions shared, TimeProvider clock) =>
        Simple("reject", "Refuse a staged batch.", shared, clock, (moves, batch) => moves.Reject(batch));

    public static Command Retract(SharedOptions shared, TimeProvider clock)
    {
        var batch = BatchArgument();
        var reason = new Option<string?>("--reason") { Description = "Why, in your words." };
        var undo = new Option<bool>("--undo") { Description = "Believe a retracted batch again." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only show what would change." };
        var command = new Command("retract", "No longer believe a batch; earlier moments still show it.") { batch, reason, undo, dryRun };
        command.SetAction((parsed, cancellation) => Guard.Run(() => parsed.GetValue(dryRun)
            ? Show(shared, parsed, clock, parsed.GetValue(batch), !parsed.GetValue(undo), cancellation)
            : Move(shared, parsed, clock, moves => parsed.GetValue(undo)
                ? moves.UndoRetraction(parsed.GetValue(batch))
                : moves.Retract(parsed.GetValue(batch), parsed.GetValue(reason) ?? string.Empty))));
        return command;
    }

    private static Command Simple(string name, string description, SharedOptions shared, TimeProvider clock, Func<BatchMoves, int, BatchRow> move)
    {
        var batch = BatchArgument();
        var command = new Command(name, description) { batch };
        command.SetAction((parsed, _) => Guard.Run(() => Move(shared, parsed, clock, moves => move(moves, parsed.GetValue(batch)))));
        return command;
    }

    public static Argument<int> BatchArgument() => new("BATCH")
    {
        Description = "The batch's number.",
        CustomParser = result => int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : Parsers.Wrong<int>(result, $"'{result.Tokens[0].Value}' is not the number of a batch. 'displacement batches' lists them."),
    };

    private static int Show(SharedOptions shared, ParseResult parsed, TimeProvider clock, int batch, bool asRetraction, CancellationToken cancellation)
    {
        using var db = shared.Ledger(parsed).Open();
        DiffCommand.Show(db, clock, batch, new DiffAsk { AsRetraction = asRetraction }, shared.IsJson(parsed), cancellation);
        return 0;
    }

    private static int Move(SharedOptions shared, ParseResult parsed, TimeProvider clock, Func<BatchMoves, BatchRow> move)
    {
        using var db = shared.Ledger(parsed).Open();
        var batch = move(new BatchMoves(db, clock));
        var state = BatchesCommand.Word(batch.State);
        if (shared.IsJson(parsed))
        {
            Json.Write(new { Batch = batch.Id, State = state });
        }
        else
        {
            Console.Out.WriteLine($"Batch {batch.Id} is {state}.");
        }

        return 0;
    }
}
