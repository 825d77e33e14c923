using Displacement.Ledger;
using Microsoft.Data.Sqlite;

namespace Displacement.Storage;

/// <summary>Tells a full disk from other failures, and says what to do about it.</summary>
internal static class DiskFull
{
    private const int SqliteFull = 13;

    /// <summary>ENOSPC, and EDQUOT of Linux.</summary>
    private static readonly int[] OfUnix = [28, 122];

    /// <summary>ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL, as .NET has them.</summary>
    private static readonly int[] OfWindows = [unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>Whether a failure, or one it comes from, is that of a full disk.</summary>
    /// <param name="failure">The failure.</param>
    public static bool Is(Exception? failure) => failure switch
    {
        null => false,
        SqliteException { SqliteErrorCode: SqliteFull } => true,
        IOException full when Array.Exists(OperatingSystem.IsWindows() ? OfWindows : OfUnix, code => code == full.HResult) => true,
        _ => Is(failure.InnerException),
    };

    /// <summary>The refusal.</summary>
    /// <param name="failure">The failure.</param>
    public static LedgerException Refused(Exception failure) => new LedgerException(
        Refusal.Io,
        "The disk is full. Nothing was changed, and the ledger is as it was. Free some space where the database lies (a file that is read needs about three times its size), then do it again.",
        failure).As("DiskFull");
}
