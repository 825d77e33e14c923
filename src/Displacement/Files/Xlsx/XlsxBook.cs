namespace Displacement.Files.Xlsx;

/// <summary>A workbook as Excel has written it since 2007: its sheets are its tables.</summary>
/// <remarks>One zip is open for all of its sheets; shared texts are read when the first cell asks for one.</remarks>
internal sealed class XlsxBook : TableBook
{
    private readonly ZipParts parts;
    private readonly XlsxSheets sheets;
    private readonly Dictionary<int, IReadOnlyList<MergedRange>> merged = [];
    private XlsxStyles? styles;
    private SharedStrings? texts;

    /// <summary>Reads the list of sheets.</summary>
    /// <param name="parts">The zip; closed with the book, or when this fails.</param>
    /// <param name="main">The name of its main part.</param>
    /// <exception cref="Ledger.LedgerException">It is damaged or has no sheet of cells.</exception>
    public XlsxBook(ZipParts parts, string main)
    {
        this.parts = parts;
        sheets = Reading(main, () => XlsxSheets.Read(parts, main));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<TableSheet> Sheets => sheets.Sheets;

    /// <inheritdoc/>
    public override RowSource Open(int sheet, Action<int, string>? onMalformed = null)
    {
        var name = sheets.Targets[sheet];
        var merges = Merged(sheet, name);
        styles ??= Reading(sheets.Styles, () => Styles());
        var values = new CellValues(styles, () => texts ??= Reading(sheets.Texts, () => Texts()), sheets.From1904);
        return Reading(name, () => new XlsxRowSource(new PartReader(parts, name), parts.LengthOf(name), values, merges));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => parts.Dispose();

    private static T Reading<T>(string? part, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is TextTooLongException || FileRefusal.IsDamage(e))
        {
            throw FileRefusal.Of("PartDamaged", e, FileRefusal.Shown(part));
        }
    }

    private IReadOnlyList<MergedRange> Merged(int sheet, string name)
    {
        if (!merged.TryGetValue(sheet, out var found))
        {
            merged[sheet] = found = Reading(name, () =>
            {
                using var stream = parts.Open(name);
                return MergedRanges.Find(stream);
            });
        }

        return found;
    }

    private XlsxStyles Styles()
    {
        if (sheets.Styles is not { } name || !parts.Has(name))
        {
            return new XlsxStyles();
        }

        using var part = new PartReader(parts, name);
        return XlsxStyles.Read(part);
    }

    private SharedStrings Texts()
    {
        if (sheets.Texts is not { } name || !parts.Has(name))
        {
            return new SharedStrings();
        }

        using var part = new PartReader(parts, name);
        return SharedStrings.Read(part);
    }
}
