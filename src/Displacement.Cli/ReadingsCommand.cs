using System.CommandLine;
using System.Globalization;
using Displacement.UseCases;

namespace Displacement.Cli;

/// <summary><c>readings</c>: how files of a source were read, offered for the next one until it is forgotten.</summary>
internal static class ReadingsCommand
{
    public static Command Create(SharedOptions shared)
    {
        var command = new Command("readings", "List how files were read where a person said so; each is offered for the next file of the same columns.") { Forget(shared) };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var readings = new SavedReadings(db).List();
            if (shared.IsJson(parsed))
            {
                Json.Write(readings.Select(reading => new { Batch = reading.BatchId, reading.Source, reading.File, reading.Read, reading.Headers, Said = Said(reading.Options) }));
                return 0;
            }

            foreach (var reading in readings)
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reading.BatchId,4}  {reading.Source}  {reading.File}  {string.Join("  ", Said(reading.Options).Select(one => $"{one.Key} {one.Value}"))}"));
            }

            return 0;
        }));
        return command;
    }

    private static Command Forget(SharedOptions shared)
    {
        var batch = MoveCommands.BatchArgument();
        var command = new Command("forget", "Offer the reading of a batch no longer.") { batch };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            new SavedReadings(db).Forget(parsed.GetValue(batch));
            Console.Out.WriteLine($"The reading of batch {parsed.GetValue(batch)} is no longer offered.");
            return 0;
        }));
        return command;
    }

    /// <summary>What a person said, as options of <c>import</c>.</summary>
    private static Dictionary<string, string> Said(ImportOptions options)
    {
        (string Option, string? Value)[] all =
        [
            ("--profile", options.Profile),
            ("--sheet", options.Sheet ?? options.SheetIfThere),
            ("--header", options.Header?.ToString()),
            ("--encoding", options.Encoding),
            ("--source", options.Source),
            ("--within", options.Within),
            ("--level", options.Level is { } level ? ((int)level).ToString(CultureInfo.InvariantCulture) : null),
            ("--numbers", options.Numbers switch { Imports.NumberStyle.CommaGroups => "comma", Imports.NumberStyle.DotGroups => "dot", _ => null }),
            ("--dates", options.Dates switch { Imports.DateOrder.DayFirst => "dmy", Imports.DateOrder.MonthFirst => "mdy", _ => null }),
            ("--map", options.MapJson),
        ];
        return all.Where(one => one.Value is not null).ToDictionary(one => one.Option, one => one.Value!, StringComparer.Ordinal);
    }
}
