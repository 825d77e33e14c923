using System.Text.Json;
using Displacement.Files;
using Displacement.Imports;
using Displacement.Imports.Profiles;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Displacement.UseCases.Staging;

namespace Displacement.UseCases.Situations;

/// <summary>Tells how a batch's file was read, or would be with other options: its layout, its columns, its first rows.</summary>
/// <param name="db">The ledger; it is only read.</param>
/// <param name="documents">The kept files.</param>
/// <param name="clock">Says what today is.</param>
public sealed class ReadColumns(DisplacementDb db, DocumentStore documents, TimeProvider clock)
{
    private const int Samples = 3;
    private const int Rows = 5;

    /// <summary>The names of the layouts that are known.</summary>
    public static IReadOnlyList<string> Layouts { get; } = [.. KnownProfiles.All.Select(profile => profile.Name)];

    /// <summary>The reading of a batch's file.</summary>
    /// <param name="batchId">The batch.</param>
    /// <param name="options">How it would be read; null: as it was.</param>
    /// <exception cref="LedgerException">No such batch, the kept file is gone, or an option makes no sense.</exception>
    public FoundReading Run(int batchId, ImportOptions? options = null)
    {
        var batch = KeptTable.Batch(db, batchId);
        options ??= OptionsOf(batch);
        using var book = KeptTable.Book(documents, batch, options.Encoding);
        var now = clock.GetUtcNow();
        var plan = PlanMaker.Make(
            book,
            batch.Document!.FileName,
            options,
            options.Profile is { } name ? KnownProfiles.Named(name) : null,
            new LedgerReader(db).Places(now),
            DateOnly.FromDateTime(now.UtcDateTime),
            new FindingLog());
        var header = plan.Map.Header;
        var rows = SheetReading.HeadOf(plan.Table).Select(row => new FoundRow(row.Line, row.Cells)).ToList();
        // Where no layout was found, the first row is shown as the header that it may be.
        var last = header.LastLine < int.MaxValue ? header.LastLine : rows.Count > 0 ? rows[0].Line : 0;
        var data = rows.Where(row => row.Line > last).ToList();
        var first = header.LastLine < int.MaxValue ? FirstLine(header, rows) : last;
        return new FoundReading(
            plan.Profile.Name,
            plan.Layout.Score,
            plan.Layout.Next is { } next ? (next.Profile.Name, next.Score) : null,
            plan.Table.Format?.Name,
            plan.Table.Format?.IsGuess ?? false,
            plan.Table.Format?.Separator,
            plan.Table.Name,
            header.LastLine is > 0 and < int.MaxValue ? (first, header.LastLine) : null,
            [.. rows.Where(row => row.Line < first)],
            [.. data.Take(Rows)],
            Columns(plan, [.. data.Take(Samples)]),
            Others(book, plan.Table, options))
        {
            Forced = options.Profile,
            IsHeaderJoined = header.Rows > 1,
        };
    }

    /// <summary>The options that a batch was read with, and the sheet.</summary>
    /// <param name="batch">The batch.</param>
    public static ImportOptions OptionsOf(BatchRow batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return (JsonSerializer.Deserialize<ImportOptions>(batch.Options) ?? new ImportOptions()) with { Sheet = batch.Sheet, SheetIfThere = null, IsForgotten = false };
    }

    /// <summary>The first line of the header; the rows above it are counted from its last.</summary>
    private static int FirstLine(SheetHeader header, List<FoundRow> rows)
    {
        var last = rows.FindIndex(row => row.Line == header.LastLine);
        return last < 0 ? 0 : rows[Math.Max(0, last - header.Rows + (header.Tags is null ? 1 : 0))].Line;
    }

    private static FoundColumn[] Columns(ImportPlan plan, List<FoundRow> samples)
    {
        var (map, header) = (plan.Map, plan.Map.Header);
        var everyColumn = plan.Profile is ClaimsProfile;
        return
        [
            .. Enumerable.Range(0, header.Width).Select(column => new FoundColumn(
                header.Title(column),
                everyColumn || map[column].Kind != RoleKind.Ignore,
                map[column].Kind,
                map[column].Level,
                map[column].Value is { } value ? plan.GroupOf(value, null) : null,
                map[column].Value?.Age?.ToString(),
                [.. samples.Select(row => column < row.Cells.Count ? row.Cells[column] : string.Empty).Where(text => text.Length > 0)])
            {
                Role = RoleWords.Of(map[column]),
                Value = map[column].Value,
            }),
        ];
    }

    private static FoundSheet[] Others(TableBook book, SourceTable read, ImportOptions options)
    {
        var map = options.MapJson is { } json ? UserMap.Parse(json) : null;
        var forced = options.Profile is { } name ? KnownProfiles.Named(name) : null;
        return
        [
            .. Enumerable.Range(0, book.Sheets.Count).Where(sheet => sheet != read.Sheet).Select(sheet => SheetReading.Of(new SourceTable(book, sheet), map, forced))
                .Select(sheet => new FoundSheet(sheet.Table.Name ?? string.Empty, sheet.Table.IsHidden, sheet.HasFigures ? sheet.Layout!.Profile.Name : null)),
        ];
    }
}
