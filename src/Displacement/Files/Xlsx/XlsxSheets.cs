namespace Displacement.Files.Xlsx;

/// <summary>What a workbook says of itself: its sheets, where its texts and formats stand, and from which year it counts days.</summary>
internal sealed class XlsxSheets
{
    private const string UsualWorkbook = "xl/workbook.xml";
    private readonly List<TableSheet> sheets = [];
    private readonly List<string> targets = [];

    /// <summary>The sheets of cells in the workbook's order; charts and dialogs are none.</summary>
    public IReadOnlyList<TableSheet> Sheets => sheets;

    /// <summary>The part of each sheet.</summary>
    public IReadOnlyList<string> Targets => targets;

    /// <summary>The part of shared texts, or null.</summary>
    public string? Texts { get; private init; }

    /// <summary>The part of styles, or null.</summary>
    public string? Styles { get; private init; }

    /// <summary>Whether days are counted from 1904, as on old Macintoshes.</summary>
    public bool From1904 { get; private set; }

    /// <summary>The main part of a package: where its root says, else where it usually is; null where there is none.</summary>
    /// <param name="parts">The zip.</param>
    public static string? MainPart(ZipParts parts)
    {
        var named = Relations.Read(parts, string.Empty).FirstOrDefault(relation => relation.Kind == "officeDocument")?.Target;
        return named is not null && parts.Has(named) ? named : parts.Has(UsualWorkbook) ? UsualWorkbook : null;
    }

    /// <summary>Reads the workbook's main part.</summary>
    /// <param name="parts">The workbook.</param>
    /// <param name="main">The name of that part.</param>
    /// <exception cref="Ledger.LedgerException">It has no sheet of cells.</exception>
    public static XlsxSheets Read(ZipParts parts, string main)
    {
        var relations = Relations.Read(parts, main);
        var book = new XlsxSheets
        {
            Texts = relations.FirstOrDefault(relation => relation.Kind == "sharedStrings")?.Target,
            Styles = relations.FirstOrDefault(relation => relation.Kind == "styles")?.Target,
        };
        using var part = new PartReader(parts, main);
        if (part.Find("workbook"))
        {
            book.ReadWorkbook(part, relations);
        }

        return book.sheets.Count > 0 ? book : throw FileRefusal.Of("NoSheet");
    }

    private void ReadWorkbook(PartReader part, IReadOnlyList<Relation> relations)
    {
        var byId = new Dictionary<string, Relation>(StringComparer.Ordinal);
        foreach (var relation in relations)
        {
            byId.TryAdd(relation.Id, relation);
        }

        var workbook = part.Enter();
        while (part.NextChild(workbook))
        {
            if (part.Is("workbookPr"))
            {
                From1904 = part.Attribute("date1904") is "1" or "true" or "on";
            }
            else if (part.Is("sheets"))
            {
                ReadSheets(part, byId);
            }
        }
    }

    private void ReadSheets(PartReader part, Dictionary<string, Relation> byId)
    {
        var list = part.Enter();
        while (part.NextChild(list))
        {
            if (part.Attribute("id") is not { } id || !byId.TryGetValue(id, out var relation) || relation.Kind != "worksheet")
            {
                continue;
            }

            if (sheets.Count == XlsxLimits.Sheets)
            {
                throw FileRefusal.Of("SheetsTooMany", XlsxLimits.Sheets);
            }

            sheets.Add(new TableSheet(FileRefusal.Shown(part.Attribute("name")), part.Attribute("state") is "hidden" or "veryHidden"));
            targets.Add(relation.Target);
        }
    }
}
