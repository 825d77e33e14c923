namespace Displacement.Files;

/// <summary>Opens a file by what it holds, never by its name.</summary>
public static class TableFile
{
    /// <summary>Opens a file as tables.</summary>
    /// <param name="open">Opens its bytes; each stream can be sought and is closed by whoever reads it.</param>
    /// <exception cref="Ledger.LedgerException">It holds no table; the message says what to do.</exception>
    public static TableBook Open(Func<Stream> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        using var stream = open();
        return new TextBook(open, TextInspector.Inspect(stream));
    }
}
