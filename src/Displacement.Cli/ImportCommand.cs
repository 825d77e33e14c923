using System.CommandLine;

namespace Displacement.Cli;

internal static class ImportCommand
{
    public static Command Create(SharedOptions shared, TimeProvider clock) => new("import", "x");
    public static Command OfPlaces(SharedOptions shared, TimeProvider clock) => new("import", "x");
}
