using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Displacement.UseCases.Situations;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Returning;

/// <summary>Recognises a file that was given back with its problems and comes again, corrected.</summary>
/// <param name="BatchId">The batch it was given back from.</param>
/// <param name="FileName">The name under which the file first came: days and groups may stand in it.</param>
/// <param name="Options">How that batch was read.</param>
/// <param name="ReplacesId">The batch whose place it takes: the newest reading of that file that is staged or committed. Null where there is none: it adds to what is there.</param>
/// <param name="Width">How many columns the file had before those that were added.</param>
internal sealed record ReturnedFile(int BatchId, string FileName, ImportOptions Options, int? ReplacesId, int Width)
{
    /// <summary>The file by its mark; null where this ledger never had such a batch.</summary>
    /// <param name="db">The ledger.</param>
    /// <param name="mark">The mark of its header.</param>
    public static ReturnedFile? Of(DisplacementDb db, ReturnMark mark)
    {
        if (db.Batches.AsNoTracking().Include(one => one.Document).SingleOrDefault(one => one.Id == mark.BatchId && one.State != BatchState.Reading) is not { } batch
            || !batch.Document!.Sha256.StartsWith(mark.FileHash, StringComparison.Ordinal))
        {
            return null;
        }

        var newest = batch;
        while (db.Batches.AsNoTracking().Where(one => one.ReplacesId == newest.Id && (one.State == BatchState.Staged || one.State == BatchState.Committed)).OrderByDescending(one => one.Id).FirstOrDefault() is { } later)
        {
            newest = later;
        }

        return new ReturnedFile(batch.Id, batch.Document.FileName, ReadColumns.OptionsOf(batch), IsThere(newest) ? newest.Id : null, batch.Headers.Split('\n').TakeWhile(header => !ReturnMark.IsIn(header)).Count());
    }

    /// <summary>What a person says anew wins over how the batch was read.</summary>
    /// <param name="said">What a person says of the file.</param>
    public ImportOptions With(ImportOptions said) => said with
    {
        LearnPlaces = said.LearnPlaces || Options.LearnPlaces,
        Source = said.Source ?? Options.Source,
        AsOf = said.AsOf ?? Options.AsOf,
        Published = said.Published ?? Options.Published,
        Profile = said.Profile ?? Options.Profile,
        MapJson = said.MapJson ?? Options.MapJson,
        Level = said.Level ?? Options.Level,
        Within = said.Within ?? Options.Within,
        Numbers = said.Numbers ?? Options.Numbers,
        Dates = said.Dates ?? Options.Dates,
        Header = said.Header ?? Options.Header,
    };

    private static bool IsThere(BatchRow batch) => batch.State is BatchState.Staged or BatchState.Committed;
}
