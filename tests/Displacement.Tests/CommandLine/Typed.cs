using System.Text.Json;
using Displacement.Cli;
using Displacement.Tests.Kit;

namespace Displacement.Tests.CommandLine;

/// <summary>Runs the command line in process, with what it writes kept apart.</summary>
internal static class Typed
{
    public static async Task<Answer> RunAsync(TestLedger ledger, params string[] args) =>
        await RunAsync([.. args, "--db", ledger.File.Path], ledger.Clock);

    public static async Task<Answer> RunAsync(string[] args, TimeProvider clock)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var said = new StringWriter();
        using var complained = new StringWriter();
        Console.SetOut(said);
        Console.SetError(complained);
        try
        {
            return new Answer(await Commands.RunAsync(args, clock), said, complained);
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }

    internal sealed class Answer(int code, StringWriter output, StringWriter error)
    {
        public int Code { get; } = code;

        public string Output { get; } = output.ToString();

        public string Error { get; } = error.ToString();

        public JsonElement Json => JsonDocument.Parse(Output).RootElement;
    }
}
