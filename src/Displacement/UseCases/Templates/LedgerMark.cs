using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Storage;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Templates;

/// <summary>Tells one ledger from another by what was believed at a moment.</summary>
internal static class LedgerMark
{
    /// <summary>The first digits of a hash of the batches believed at a moment, with their files.</summary>
    public static string Of(DisplacementDb db, DateTimeOffset known)
    {
        var files = db.Batches.AsNoTracking().Select(batch => new { batch.Id, batch.Document!.Sha256 }).ToDictionary(batch => batch.Id, batch => batch.Sha256);
        var believed = BelievedBatches.At(db, known).OrderBy(batch => batch.Key).Select(batch => string.Create(CultureInfo.InvariantCulture, $"{batch.Key} {batch.Value.UtcTicks} {files[batch.Key]}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', believed))))[..TemplateMark.Digits];
    }

    /// <summary>Whether anything is believed now that was not at a moment, or the other way round.</summary>
    public static bool HasMovedOn(DisplacementDb db, DateTimeOffset known) =>
        db.Beliefs.Any(belief => (belief.Subject == BeliefSubject.Batch || belief.Subject == BeliefSubject.Decision || belief.Subject == BeliefSubject.RuleUse) && (belief.From > known || (belief.Until > known && belief.Until < DateTimeOffset.MaxValue)));
}
