using Displacement.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>Clears away what was read of a file whose reading never ended; nothing of it was ever visible.</summary>
internal static class BatchSweeper
{
    /// <summary>Empties every batch in the state <see cref="BatchState.Reading"/>, which has failed. Only while holding the turn to import.</summary>
    /// <remarks>The batch and its kept file stay, so that it can be read again.</remarks>
    public static void Sweep(DisplacementDb db)
    {
        foreach (var id in db.Batches.Where(batch => batch.State == BatchState.Reading).Select(batch => batch.Id).ToList())
        {
            using var transaction = db.Database.BeginTransaction();
            Empty(db, id);
            db.Batches.Where(batch => batch.Id == id).ExecuteUpdate(change => change.SetProperty(batch => batch.State, BatchState.Failed));
            transaction.Commit();
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Deletes one batch with all that came with it.</summary>
    public static void Delete(DisplacementDb db, int batchId)
    {
        using var transaction = db.Database.BeginTransaction();
        Empty(db, batchId);
        var document = db.Batches.Where(batch => batch.Id == batchId).Select(batch => batch.DocumentId).FirstOrDefault();
        db.Batches.Where(batch => batch.Id == batchId).ExecuteDelete();
        db.Documents.Where(one => one.Id == document && !db.Batches.Any(batch => batch.DocumentId == one.Id)).ExecuteDelete();
        transaction.Commit();
        db.ChangeTracker.Clear();
    }

    private static void Empty(DisplacementDb db, int batchId)
    {
        db.Shares.Where(share => db.Rounds.Any(round => round.BatchId == batchId && round.Id == share.RoundId)).ExecuteDelete();
        db.Figures.Where(figure => db.Rounds.Any(round => round.BatchId == batchId && round.Id == figure.RoundId)).ExecuteDelete();
        db.SpokenPlaces.Where(spoken => spoken.BatchId == batchId).ExecuteDelete();
        db.Rounds.Where(round => round.BatchId == batchId).ExecuteDelete();
        db.PlaceQuestions.Where(question => question.BatchId == batchId).ExecuteDelete();
        db.PlaceMatches.Where(match => match.BatchId == batchId).ExecuteDelete();
        db.Sites.Where(site => site.BatchId == batchId).ExecuteDelete();
        db.PlaceNames.Where(name => name.BatchId == batchId).ExecuteDelete();
        db.PlaceParents.Where(parent => parent.BatchId == batchId).ExecuteDelete();
        db.Places.Where(place => place.BatchId == batchId).ExecuteDelete();
        db.Events.Where(happening => happening.BatchId == batchId).ExecuteDelete();
        db.Findings.Where(finding => finding.BatchId == batchId).ExecuteDelete();
        db.RowProblems.Where(problem => problem.BatchId == batchId).ExecuteDelete();
    }
}
