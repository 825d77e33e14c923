using System.Text.Json;
using Displacement.Files;
using Displacement.Imports;
using Displacement.Imports.Profiles;
using Displacement.Ledger;
using Displacement.Places;
using Displacement.Storage;
using Displacement.UseCases.Staging;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Situations;

/// <summary>Tells what each column of a batch's file was taken for, with the values of its first rows.</summary>
/// <param name="db">The ledger; it is only read.</param>
/// <param name="documents">The kept files.</param>
/// <param name="clock">Says what today is.</param>
public sealed class ReadColumns(DisplacementDb db, DocumentStore documents, TimeProvider clock)
{
    private const int Samples = 3;

    /// <summary>The columns in the file's order.</summary>
    /// <param name="batchId">The batch.</param>
    /// <exception cref="LedgerException">No such batch, or the kept file is gone.</exception>
    public IReadOnlyList<FoundColumn> Run(int batchId)
    {
        var batch = db.Batches.AsNoTracking().Include(row => row.Document).SingleOrDefault(row => row.Id == batchId)
            ?? throw new LedgerException(Refusal.Usage, $"There is no batch {batchId}.").As("NoBatch", batchId);
        var options = JsonSerializer.Deserialize<ImportOptions>(batch.Options) ?? new ImportOptions();
        using var book = TableFile.Open(() => documents.Open(batch.Document!.Sha256));
        var now = clock.GetUtcNow();
        var plan = PlanMaker.Make(
            book,
            batch.Document!.FileName,
            options,
            options.Profile is { } name ? KnownProfiles.Named(name) : null,
            new LedgerReader(db).Places(now),
            DateOnly.FromDateTime(now.UtcDateTime),
            new FindingLog());
        var samples = First(plan.Table, plan.Map.Header.LastLine);
        var everyColumn = plan.Profile is ClaimsProfile;
        return
        [
            .. Enumerable.Range(0, plan.Map.Header.Width).Select(column => new FoundColumn(
                plan.Map.Header.Title(column),
                everyColumn || plan.Map[column].Kind != RoleKind.Ignore,
                plan.Map[column].Kind,
                plan.Map[column].Level,
                plan.Map[column].Value is { } value ? plan.GroupOf(value, null) : null,
                plan.Map[column].Value?.Age?.ToString(),
                [.. samples.Select(row => column < row.Length ? row[column] : string.Empty).Where(text => text.Length > 0)])),
        ];
    }

    private static List<string[]> First(SourceTable table, int header)
    {
        using var source = table.Open();
        var row = new SheetRow();
        List<string[]> rows = [];
        while (rows.Count < Samples && source.Read(row))
        {
            if (row.Line > header)
            {
                rows.Add(row.ToArray());
            }
        }

        return rows;
    }
}

/// <summary>A column of a file, and what it was taken for.</summary>
/// <param name="Header">Its header.</param>
/// <param name="IsRead">Whether it is read at all.</param>
/// <param name="Kind">Its meaning; nothing where the layout as a whole is read by its names.</param>
/// <param name="Level">The level of the places it names, or null.</param>
/// <param name="Group">Whom it counts, where it holds figures and says so.</param>
/// <param name="Age">The age band it counts, or null.</param>
/// <param name="Samples">The values of the first rows, blanks left out.</param>
public sealed record FoundColumn(string Header, bool IsRead, RoleKind Kind, AdminLevel? Level, string? Group, string? Age, IReadOnlyList<string> Samples);
