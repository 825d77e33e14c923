using System.CommandLine;
using Displacement.UseCases;

namespace Displacement.Cli;

/// <summary><c>total</c>: a number with its bounds, what it covers, what lost against it, and its tree.</summary>
internal static class TotalCommand
{
    public static Command Create(SharedOptions shared, TimeProvider clock)
    {
        var options = new TotalOptions();
        var command = new Command("total", "What is believed about a place on a day, and what it rests on.");
        options.AddTo(command);
        command.SetAction((parsed, _) => Guard.Run(() => Answer(shared, parsed, clock, options)));
        return command;
    }

    private static int Answer(SharedOptions shared, ParseResult parsed, TimeProvider clock, TotalOptions options)
    {
        var ledger = shared.Ledger(parsed);
        using var db = ledger.Open();
        var request = options.Read(parsed);
        var opener = new OpenCells(db, ledger.Documents);
        var estimates = new AskTotal(db, clock).Run(request)
            .Select(estimate => parsed.GetValue(options.Explain) && estimate.Explanation is { } tree
                ? estimate with { Explanation = opener.Run(tree) }
                : estimate with { Explanation = null })
            .ToList();
        if (!shared.IsJson(parsed))
        {
            TotalText.Write(estimates, request.Place);
        }
        else if (request.Group is null)
        {
            Json.Write(new { request.Place, Totals = estimates.Select(TotalJson.Of) });
        }
        else
        {
            Json.Write(TotalJson.Of(estimates[0]));
        }

        return 0;
    }
}
