using Displacement.Ledger;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Cli;

/// <summary>Turns refusals and failures into a message on stderr and an exit code: 1 usage, 2 invalid data, 3 conflict, 4 input or output.</summary>
internal static class Guard
{
    /// <summary>Exit code of a cancelled command.</summary>
    private const int Cancelled = 130;

    public static async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (LedgerException e)
        {
            return Say(e.Message, (int)e.Refusal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Say(e.Message, (int)Refusal.Io);
        }
        catch (Exception e) when (e is SqliteException or DbUpdateException)
        {
            return Say($"The database refused: {(e.InnerException ?? e).Message}. Nothing was changed.", (int)Refusal.Io);
        }
        catch (OperationCanceledException)
        {
            return Say("Cancelled. Nothing was left behind.", Cancelled);
        }
    }

    public static Task<int> Run(Func<int> command) => RunAsync(() => Task.FromResult(command()));

    private static int Say(string message, int code)
    {
        Console.Error.WriteLine(message);
        return code;
    }
}
