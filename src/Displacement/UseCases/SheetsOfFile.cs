using Displacement.Files;
using Displacement.Imports;
using Displacement.Imports.Profiles;
using Displacement.UseCases.Staging;

namespace Displacement.UseCases;

/// <summary>Lists the sheets of a file that hold figures.</summary>
public static class SheetsOfFile
{
    /// <summary>Their names in the file's order, hidden ones left out; one null for a text file, or for a workbook without such a sheet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is to be read.</param>
    /// <exception cref="Ledger.LedgerException">It holds no table.</exception>
    public static IReadOnlyList<string?> WithFigures(string path, ImportOptions options) => WithFigures(() => File.OpenRead(path), options);

    /// <summary>As above, for a file that is opened another way.</summary>
    /// <param name="open">Opens its bytes; each stream can be sought and is closed by whoever reads it.</param>
    /// <param name="options">How it is to be read.</param>
    /// <exception cref="Ledger.LedgerException">It holds no table.</exception>
    public static IReadOnlyList<string?> WithFigures(Func<Stream> open, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var book = TableFile.Open(open);
        if (book.Sheets is [{ Name: null }])
        {
            return [null];
        }

        var map = options.MapJson is { } json ? UserMap.Parse(json) : null;
        var names = SheetChoice.WithFigures(book, map, options.Profile is { } profile ? KnownProfiles.Named(profile) : null);
        return names.Count == 0 ? [null] : [.. names];
    }
}
