using Displacement.Ledger;
using Displacement.Places;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Deciding;

/// <summary>Lists how a batch found its places.</summary>
/// <param name="db">The ledger.</param>
public sealed class AskPlaceMatches(DisplacementDb db)
{
    /// <summary>The texts of a batch that were found, those of most rows first within a method.</summary>
    /// <param name="batchId">The batch.</param>
    /// <exception cref="LedgerException">There is no such batch.</exception>
    public IReadOnlyList<PlaceMatched> Run(int batchId)
    {
        if (!db.Batches.Any(batch => batch.Id == batchId))
        {
            throw new LedgerException(Refusal.Usage, $"There is no batch {batchId}. 'displacement batches' lists them.").As("NoBatch", batchId);
        }

        // A batch that is not committed yet may have brought places that no moment's gazetteer has.
        var gazetteer = GazetteerReader.Load(db, db.Batches.Select(batch => batch.Id).ToDictionary(id => id, _ => DateTimeOffset.MinValue), [], AreaReader.At(db, DateTimeOffset.MaxValue.AddTicks(-1)));
        return
        [
            .. db.PlaceMatches.AsNoTracking().Where(match => match.BatchId == batchId).OrderBy(match => match.By).ThenByDescending(match => match.Rows).ThenBy(match => match.Id).AsEnumerable()
                .Select(match => Of(match, match.PlaceId is { } id ? gazetteer.ById(id) : null)),
        ];
    }

    private static PlaceMatched Of(PlaceMatchRow match, Place? place) => new(place?.Key, place?.Name, match.By, match.Written, match.Rows);
}

/// <summary>How one text found its place.</summary>
/// <param name="Place">The place's key; null for all texts beyond those that are listed.</param>
/// <param name="Name">Its name, or null as above.</param>
/// <param name="By">What it was recognised by.</param>
/// <param name="Written">The text as written.</param>
/// <param name="Rows">How many rows.</param>
public sealed record PlaceMatched(string? Place, string? Name, MatchMethod By, string Written, long Rows);
