using Displacement.Ledger;
using Displacement.Places;
using Displacement.Storage;
using Displacement.Storage.Rows;

namespace Displacement.UseCases.Deciding;

/// <summary>Keeps what people decide of place texts, and revokes it. Nothing is deleted: an earlier <c>known</c> still has it.</summary>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
public sealed class DecidePlace(DisplacementDb db, TimeProvider clock)
{
    /// <summary>Keeps a decision from now on. One about the same text in the same files ends in the same moment.</summary>
    /// <param name="source">Only in files of this carrier or producer; null: in any.</param>
    /// <param name="countryId">Only within this country; null: in any.</param>
    /// <param name="text">The text; what is null in it does not matter.</param>
    /// <param name="verdict">What it is.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="reason">Why, or null.</param>
    /// <exception cref="LedgerException">The text is empty, nobody is named, or a new place has no level below its parent.</exception>
    public PlaceAnswer Run(string? source, int? countryId, PlaceText text, PlaceVerdict verdict, string by, string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(verdict);
        Check(text, verdict, by);
        var answer = new PlaceAnswer(0, source, countryId, text, verdict.Kind, verdict.Place?.Id, verdict.NewLevel, by.Trim(), clock.GetUtcNow(), string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
        var moment = clock.GetUtcNow();
        foreach (var older in PlaceAnswerReader.Rows(db, DateTimeOffset.MaxValue.AddTicks(-1)).AsEnumerable().Where(row => row.ToAnswer().IsOfSameText(answer)).ToList())
        {
            moment = End(older.Id, $"decided anew by {answer.By}");
        }

        return Keep(answer, moment);
    }

    /// <summary>Ends the belief in a decision from now on.</summary>
    /// <param name="id">The decision.</param>
    /// <param name="by">Who revokes it.</param>
    /// <param name="reason">Why, or null.</param>
    /// <exception cref="LedgerException">There is no such decision, or it is revoked already.</exception>
    public void Forget(int id, string by, string? reason)
    {
        if (!PlaceAnswerReader.Rows(db, DateTimeOffset.MaxValue.AddTicks(-1)).Any(row => row.Id == id))
        {
            throw new LedgerException(Refusal.Usage, $"There is no decision {id} that counts. Nothing was changed. 'displacement places decisions' lists them.").As("NoPlaceDecision", id);
        }

        End(id, string.IsNullOrWhiteSpace(reason) ? $"revoked by {by}" : $"revoked by {by}: {reason.Trim()}");
        db.SaveChanges();
    }

    /// <summary>Keeps a decision as it is from a moment on.</summary>
    internal PlaceAnswer Keep(PlaceAnswer answer, DateTimeOffset moment)
    {
        using var transaction = db.Database.BeginTransaction();
        var row = new PlaceAnswerRow
        {
            Source = answer.Source,
            CountryId = answer.CountryId,
            Level = answer.Text.Level,
            Code = answer.Text.Code,
            Name = answer.Text.Name,
            Parent = answer.Text.Parent,
            Kind = answer.Kind,
            PlaceId = answer.PlaceId,
            NewLevel = answer.NewLevel,
            By = answer.By,
            Decided = answer.Decided,
            Reason = answer.Reason,
        };
        db.PlaceAnswers.Add(row);
        db.SaveChanges();
        db.Beliefs.Add(new BeliefRow { Subject = BeliefSubject.PlaceAnswer, SubjectId = row.Id, From = moment, Until = DateTimeOffset.MaxValue });
        db.SaveChanges();
        transaction.Commit();
        return row.ToAnswer();
    }

    private DateTimeOffset End(int id, string reason)
    {
        var belief = db.Beliefs.Single(one => one.Subject == BeliefSubject.PlaceAnswer && one.SubjectId == id && one.Until == DateTimeOffset.MaxValue);
        var now = clock.GetUtcNow();
        belief.Until = now > belief.From ? now : belief.From.AddTicks(1);
        belief.Reason = reason;
        return belief.Until;
    }

    private static void Check(PlaceText text, PlaceVerdict verdict, string by)
    {
        if (string.IsNullOrWhiteSpace(text.Code) && string.IsNullOrWhiteSpace(text.Name))
        {
            throw new LedgerException(Refusal.Usage, "A decision needs the text it is about. Nothing was changed.").As("NoPlaceText");
        }

        if (string.IsNullOrWhiteSpace(by))
        {
            throw new LedgerException(Refusal.Usage, "A decision needs a name: who decides. Nothing was changed. Give one with --by.").As("NobodyDecides");
        }

        if (verdict.Kind != PlaceAnswerKind.NotAPlace && verdict.Place is null)
        {
            throw new LedgerException(Refusal.Usage, "A decision needs a place. Nothing was changed. Name one, or say --ignore.").As("NoPlaceMeant");
        }

        if (verdict.Kind == PlaceAnswerKind.NewPlace && (verdict.NewLevel is not { } level || level <= verdict.Place!.Level))
        {
            throw new LedgerException(Refusal.Usage, $"A new place needs a level below that of {verdict.Place!.Key}. Nothing was changed. Give one with --level.").As("NoNewLevel", verdict.Place.Key);
        }
    }
}
