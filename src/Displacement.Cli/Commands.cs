using System.CommandLine;
using System.CommandLine.Help;
using System.Text.RegularExpressions;

namespace Displacement.Cli;

/// <summary>The commands, one file each.</summary>
public static partial class Commands
{
    /// <summary>How long a cancelled command may take to clear away what it wrote.</summary>
    private static readonly TimeSpan ClearingAway = TimeSpan.FromMinutes(5);

    /// <summary>Runs one command line and returns its exit code: 0 ok, 1 usage, 2 invalid data, 3 conflict, 4 input or output.</summary>
    /// <param name="args">The words after the command's name.</param>
    /// <param name="clock">Says what now is.</param>
    public static async Task<int> RunAsync(string[] args, TimeProvider clock)
    {
        var parsed = Root(clock).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count == 0)
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = ClearingAway });
        }

        foreach (var error in parsed.Errors)
        {
            await Console.Error.WriteLineAsync(NumberType().Replace(error.Message, "as a whole number"));
        }

        await Console.Error.WriteLineAsync("'displacement --help' and 'displacement COMMAND --help' say what is possible.");
        return 1;
    }

    /// <summary>How the parser names the type of a number.</summary>
    [GeneratedRegex(@"as expected type '[^']*Int32[^']*'", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberType();

    /// <summary>The root command, called <c>displacement</c> whatever its host is called.</summary>
    /// <param name="clock">Says what now is.</param>
    public static Command Root(TimeProvider clock)
    {
        var shared = new SharedOptions();
        return new Command("displacement", "Displacement: every figure keeps its source and its cell; every total opens down to them.")
        {
            new HelpOption(),
            new VersionOption(),
            shared.Database,
            shared.Format,
            InitCommand.Create(shared, clock),
            PlacesCommand.Create(shared, clock),
            HouseholdsCommand.Create(shared, clock),
            ImportCommand.Create(shared, clock),
            BatchesCommand.Create(shared, clock),
            ReadingsCommand.Create(shared),
            TemplateCommand.Create(shared, clock),
            DiffCommand.Create(shared, clock),
            ReturnCommand.Create(shared, clock),
            MoveCommands.Commit(shared, clock),
            MoveCommands.Reject(shared, clock),
            MoveCommands.Retract(shared, clock),
            TotalCommand.Create(shared, clock),
            CompareCommand.Create(shared, clock),
            TrendCommand.Create(shared, clock),
            PyramidCommand.Create(shared, clock),
            EventsCommand.Create(shared, clock),
            SinceCommand.Create(shared, clock),
            BalanceCommand.Create(shared, clock),
            OriginsCommand.Create(shared, clock),
            RulesCommand.Create(shared, clock),
            VerifyCommand.Create(shared),
            DecisionsCommand.Create(shared, clock),
            DisagreementsCommand.Create(shared, clock),
            ReportCommand.Create(shared, clock),
        };
    }
}
