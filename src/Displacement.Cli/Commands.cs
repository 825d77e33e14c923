using System.CommandLine;
using System.CommandLine.Help;

namespace Displacement.Cli;

/// <summary>The commands, one file each.</summary>
public static class Commands
{
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
            ImportCommand.Create(shared, clock),
            BatchesCommand.Create(shared),
            MoveCommands.Commit(shared, clock),
            MoveCommands.Reject(shared, clock),
            MoveCommands.Retract(shared, clock),
            TotalCommand.Create(shared, clock),
        };
    }
}
