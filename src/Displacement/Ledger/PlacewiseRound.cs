using System.Globalization;

namespace Displacement.Ledger;

/// <summary>
/// Rounds of templates that were filled in: of one day the newest counts place by place, and what it leaves blank stays as it was. Each
/// has a number of its own, so that none is an edition of another, which would withdraw places.
/// </summary>
public static class PlacewiseRound
{
    private const string Prefix = "template-";

    /// <summary>The number of the rounds of a batch.</summary>
    /// <param name="batchId">The batch.</param>
    public static string Of(int batchId) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{batchId}");

    /// <summary>Whether a round's number says that it is one.</summary>
    /// <param name="number">The number.</param>
    public static bool Is(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.StartsWith(Prefix, StringComparison.Ordinal);
    }
}
