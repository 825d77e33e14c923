using System.CommandLine;

namespace Displacement.Cli;

internal static class InitCommand
{
    public static Command Create(SharedOptions shared, TimeProvider clock) => new("init", "x");
}
