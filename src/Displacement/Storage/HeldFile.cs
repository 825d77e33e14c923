namespace Displacement.Storage;

/// <summary>Tells a file that somebody else holds from one that cannot be opened.</summary>
internal static class HeldFile
{
    /// <summary>EWOULDBLOCK of Linux and of the systems descended from BSD.</summary>
    private static readonly int[] OfUnix = [11, 35];

    /// <summary>ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION, as .NET has them.</summary>
    private static readonly int[] OfWindows = [unchecked((int)0x80070020), unchecked((int)0x80070021)];

    /// <summary>Whether opening a file failed because somebody holds it.</summary>
    /// <param name="failure">The failure.</param>
    public static bool Is(IOException failure) => Array.Exists(OperatingSystem.IsWindows() ? OfWindows : OfUnix, code => code == failure.HResult);
}
