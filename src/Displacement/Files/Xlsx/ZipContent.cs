namespace Displacement.Files.Xlsx;

/// <summary>What a zip is: a workbook, another kind of office file, or a folder with tables.</summary>
internal static class ZipContent
{
    private const int MostNamed = 5;

    private static readonly string[] Tables = [".csv", ".tsv", ".xlsx", ".xlsm", ".txt"];
    private static readonly string[] OtherTables = [".xls", ".xlsb", ".ods", ".zip"];
    private static readonly string[] Explaining = ["readme", "read me", "read_me", "license", "licence", "metadata", "notes", "about", "terms", "lisezmoi"];

    /// <summary>Refuses workbooks of other kinds, saying what to do.</summary>
    /// <param name="parts">The zip.</param>
    /// <exception cref="Ledger.LedgerException">It is one.</exception>
    public static void RefuseOtherOffice(ZipParts parts)
    {
        if (parts.Has("xl/workbook.bin"))
        {
            throw FileRefusal.Of("BinaryExcel");
        }

        if (parts.Has("content.xml") && (parts.Has("META-INF/manifest.xml") || parts.Has("mimetype")))
        {
            throw FileRefusal.Of("OpenDocument");
        }
    }

    /// <summary>Refuses documents and presentations.</summary>
    /// <param name="main">The main part.</param>
    /// <exception cref="Ledger.LedgerException">It is one.</exception>
    public static void RefuseNoWorkbook(string main)
    {
        if (main.StartsWith("word/", StringComparison.OrdinalIgnoreCase) || main.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase))
        {
            throw FileRefusal.Of("OtherOffice");
        }
    }

    /// <summary>The one table in a zip. What explains it, and what computers put beside it, are passed over.</summary>
    /// <param name="parts">The zip.</param>
    /// <returns>Its name.</returns>
    /// <exception cref="Ledger.LedgerException">There is none, or several; the message names them.</exception>
    public static string OnlyTable(ZipParts parts)
    {
        List<string> files = [.. parts.Names.Where(name => !IsOfTheComputer(name)).Order(StringComparer.Ordinal)];
        List<string> tables = [.. files.Where(name => EndsIn(name, Tables) && !IsExplaining(name))];
        if (tables.Count == 0)
        {
            tables = [.. files.Where(name => EndsIn(name, Tables))];
        }

        return tables.Count switch
        {
            1 => tables[0],
            0 when files.Where(name => EndsIn(name, OtherTables)).ToList() is { Count: > 0 } others => throw FileRefusal.Of("ZipOther", Named(others)),
            0 => throw FileRefusal.Of("ZipEmpty"),
            _ => throw FileRefusal.Of("ZipSeveral", Named(tables)),
        };
    }

    private static string Named(List<string> names) =>
        string.Join(", ", names.Take(MostNamed).Select(name => FileRefusal.Shown(name))) + (names.Count > MostNamed ? ", …" : string.Empty);

    private static bool EndsIn(string name, string[] endings) => endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static bool IsExplaining(string name)
    {
        var file = FileOf(name);
        return file.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && Explaining.Any(word => file.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsOfTheComputer(string name)
    {
        var file = FileOf(name);
        return name.StartsWith("__MACOSX/", StringComparison.OrdinalIgnoreCase) || file.StartsWith('.')
            || file.Equals("thumbs.db", StringComparison.OrdinalIgnoreCase) || file.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase);
    }

    private static string FileOf(string name) => name[(name.LastIndexOf('/') + 1)..];
}
