using Displacement.Ledger;
using Displacement.Places;
using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>Reads the decisions about place texts that were believed at a moment.</summary>
internal static class PlaceAnswerReader
{
    /// <summary>The rows believed at a moment, the oldest first.</summary>
    public static IQueryable<PlaceAnswerRow> Rows(DisplacementDb db, DateTimeOffset known) => db.PlaceAnswers.AsNoTracking()
        .Where(answer => db.Beliefs.Any(belief => belief.Subject == BeliefSubject.PlaceAnswer && belief.SubjectId == answer.Id && belief.From <= known && belief.Until > known))
        .OrderBy(answer => answer.Id);

    /// <summary>The decisions believed at a moment.</summary>
    public static PlaceAnswers Load(DisplacementDb db, DateTimeOffset known) => new(Rows(db, known).AsEnumerable().Select(row => row.ToAnswer()));
}
