using System.Globalization;
using Displacement.Storage;
using Displacement.UseCases.Situations;

namespace Displacement.Web;

/// <summary>Says which version of the ledger the next answer rests on, without asking for more than one number where nothing was written.</summary>
internal sealed class LedgerWatch(LedgerFile ledger, TimeProvider clock) : IDisposable
{
    private readonly Lock turn = new();
    private readonly ChangeWatch changes = new(ledger);
    private string? version;

    /// <summary>Equal for as long as every page would say the same: while nothing else is believed, and within one day.</summary>
    public string Version()
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime).DayNumber.ToString(CultureInfo.InvariantCulture);
        lock (turn)
        {
            if (changes.HasChanged() || version is null)
            {
                using var db = ledger.OpenOrCreate();
                version = LedgerVersion.Of(db);
            }

            return version + "." + today;
        }
    }

    public void Dispose() => changes.Dispose();
}
