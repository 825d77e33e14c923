using Displacement.Storage;
using Displacement.UseCases;

namespace Displacement.Web;

/// <summary>What the host does with its ledger before the first page is asked for.</summary>
internal static class FirstStart
{
    /// <summary>Where there is no database yet, one is made with the sample in it, real claims and the exercise that says so; one that is there gets its tables brought up to date and nothing else.</summary>
    public static async Task PrepareAsync(LedgerFile ledger, TimeProvider clock)
    {
        var isNew = !File.Exists(ledger.Path);
        await using var db = ledger.OpenOrCreate();
        if (isNew)
        {
            await new LoadSample(db, ledger.Documents, clock).RunAsync(withExercise: true);
        }

        SweepLeftovers.Run(db, ledger.Documents, clock);
    }
}
