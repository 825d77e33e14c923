using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Deciding;

/// <summary>Lists the texts that batches ask about, with what may be meant by them today.</summary>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
public sealed class AskPlaceQuestions(DisplacementDb db, TimeProvider clock)
{
    /// <summary>The questions of one batch, or of every batch that is staged or committed; those with the most rows first.</summary>
    /// <param name="batchId">The batch, or null: all.</param>
    /// <param name="answered">Also those that a decision answers.</param>
    /// <exception cref="LedgerException">There is no such batch.</exception>
    public IReadOnlyList<PlaceQuestion> Run(int? batchId, bool answered = false)
    {
        var batches = Batches(batchId);
        var gazetteer = new LedgerReader(db).Places(clock.GetUtcNow());
        var answers = PlaceAnswerReader.Load(db, clock.GetUtcNow());
        var sources = db.Sources.AsNoTracking().ToDictionary(source => source.Id, source => source.Name);
        var ids = batches.Keys.ToList();
        var rows = db.PlaceQuestions.AsNoTracking().Where(question => ids.Contains(question.BatchId)).OrderByDescending(question => question.Rows).ThenBy(question => question.Id);
        List<PlaceQuestion> questions = [];
        foreach (var row in rows)
        {
            var batch = batches[row.BatchId];
            var source = sources[batch.CarrierId];
            var within = row.WithinId is { } id ? gazetteer.ById(id) : null;
            var known = row.Code is { } code && gazetteer.ByCode(code).Count > 0;
            var isAnswered = answers.Find(row.ToText(), [source], within is null ? null : gazetteer.CountryOf(within)?.Id, known) is not null;
            if (answered || !isAnswered)
            {
                questions.Add(new PlaceQuestion(
                    row.BatchId, batch.Document!.FileName, source, row.ToText(), within, row.Doubt, row.Rows, row.Line, row.Column, isAnswered, gazetteer));
            }
        }

        return questions;
    }

    private Dictionary<int, BatchRow> Batches(int? batchId)
    {
        var batches = db.Batches.AsNoTracking().Include(batch => batch.Document);
        if (batchId is not { } one)
        {
            return batches.Where(batch => batch.State == BatchState.Staged || batch.State == BatchState.Committed).ToDictionary(batch => batch.Id);
        }

        var found = batches.SingleOrDefault(batch => batch.Id == one)
            ?? throw new LedgerException(Refusal.Usage, $"There is no batch {one}. 'displacement batches' lists them.").As("NoBatch", one);
        return new Dictionary<int, BatchRow> { [one] = found };
    }
}
