using Displacement.Files;
using Displacement.Imports;
using Displacement.Ledger;

namespace Displacement.UseCases.Staging;

/// <summary>Chooses the sheet of a workbook that is read, by what it holds or as a person named it.</summary>
internal static class SheetChoice
{
    /// <summary>The sheet to read, with the first rows of the others for what they say of it.</summary>
    /// <param name="book">The file.</param>
    /// <param name="named">The sheet that a person named, or null.</param>
    /// <param name="map">The person's map of columns, or null.</param>
    /// <param name="forced">The layout that a person named, or null.</param>
    /// <param name="log">Hears which was read.</param>
    /// <param name="header">The lines of the header that a person named, or null.</param>
    /// <param name="ifThere">The sheet that an earlier file was read from, or null.</param>
    /// <exception cref="LedgerException">No sheet has that name.</exception>
    public static ChosenSheet Choose(TableBook book, string? named, UserMap? map, Profile? forced, FindingLog log, HeaderLines? header = null, string? ifThere = null)
    {
        if (book.Sheets is [{ Name: null }])
        {
            if (named is not null)
            {
                throw new LedgerException(Refusal.Usage, $"The file is a text file: it has no sheet \"{named}\". Nothing was imported.").As("NoSheets", named);
            }

            return new ChosenSheet(SheetReading.Of(new SourceTable(book, 0), map, forced, header), []);
        }

        var readings = Enumerable.Range(0, book.Sheets.Count).Select(sheet => SheetReading.Of(new SourceTable(book, sheet), map, forced, header)).ToList();
        named ??= readings.Find(reading => ifThere is not null && string.Equals(reading.Table.Name?.Trim(), ifThere.Trim(), StringComparison.OrdinalIgnoreCase))?.Table.Name;
        var chosen = named is null ? Best(readings) : Named(readings, named);
        Note(readings, chosen, log);
        return new ChosenSheet(chosen, [.. readings.Where(reading => reading != chosen)]);
    }

    /// <summary>The sheets that have figures, in the file's order; hidden ones are left out.</summary>
    public static IReadOnlyList<string> WithFigures(TableBook book, UserMap? map, Profile? forced) =>
        [.. Enumerable.Range(0, book.Sheets.Count).Where(sheet => !book.Sheets[sheet].IsHidden && !ReturnMark.IsIn(book.Sheets[sheet].Name))
            .Select(sheet => SheetReading.Of(new SourceTable(book, sheet), map, forced)).Where(reading => reading.Weigh() is { HasFigures: true, Rows: > 0 })
            .Select(reading => reading.Table.Name ?? string.Empty)];

    private static SheetReading Best(List<SheetReading> readings)
    {
        var shown = readings.Where(reading => !reading.Table.IsHidden && reading.Head.Count > 0 && !ReturnMark.IsIn(reading.Table.Name)).ToList();
        return (shown.Count == 0 ? readings : shown).MaxBy(reading => reading.Weigh())!;
    }

    private static SheetReading Named(List<SheetReading> readings, string named) =>
        readings.Find(reading => string.Equals(reading.Table.Name?.Trim(), named.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw new LedgerException(
            Refusal.Usage,
            $"The workbook has no sheet \"{named}\". It has: {string.Join(", ", readings.Select(reading => reading.Table.Name))}. Nothing was imported.").As("NoSheet", named, string.Join(", ", readings.Select(reading => reading.Table.Name)));

    private static void Note(List<SheetReading> readings, SheetReading chosen, FindingLog log)
    {
        var others = readings.Where(reading => reading != chosen && reading.Head.Count > 0).ToList();
        if (others.Count > 0)
        {
            log.Add(new Finding(
                FindingCode.SheetChosen,
                Severity.Info,
                Seen: chosen.Table.Name,
                Suggestion: string.Join(", ", others.Where(reading => !reading.Table.IsHidden).Select(reading => reading.HasFigures ? $"{reading.Table.Name} ({reading.Layout!.Profile.Name})" : reading.Table.Name))));
        }

        if (others.Exists(reading => reading.Table.IsHidden))
        {
            log.Add(new Finding(FindingCode.SheetHidden, Severity.Warning, Seen: string.Join(", ", others.Where(reading => reading.Table.IsHidden).Select(reading => reading.Table.Name)), Suggestion: "--sheet NAME"));
        }
    }
}

/// <summary>The sheet that is read.</summary>
/// <param name="Reading">It.</param>
/// <param name="Others">The others of its workbook.</param>
internal sealed record ChosenSheet(SheetReading Reading, IReadOnlyList<SheetReading> Others);
