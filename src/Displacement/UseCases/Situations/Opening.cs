using System.Security.Cryptography;
using Displacement.Ledger;
using Displacement.Places;
using Displacement.Storage;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Situations;

/// <summary>Where a reader begins who has asked for nothing yet.</summary>
/// <param name="PlaceKey">The place, as a person types places.</param>
/// <param name="Day">The day.</param>
/// <param name="IsSampleOnly">Whether nothing but the shipped sample is believed.</param>
public sealed record Opening(string PlaceKey, DateOnly Day, bool IsSampleOnly)
{
    private const string SamplePlace = "SY07";
    private static readonly DateOnly SampleDay = new(2018, 9, 10);
    private static readonly Lazy<string[]> SampleHashes = new(() => [Hash("samples/real/claims.csv"), Hash("samples/exercise/claims.csv")]);

    /// <summary>Idlib on 10 September 2018 while the sample is the only data; else the place that holds all that was counted, on the newest day that is not to come.</summary>
    /// <param name="db">The ledger; it is only read.</param>
    /// <param name="clock">Says what today is.</param>
    public static Opening Of(DisplacementDb db, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(clock);
        var believed = db.Batches.AsNoTracking().Where(batch => batch.State == BatchState.Committed)
            .Where(batch => db.Rounds.Any(round => round.BatchId == batch.Id))
            .Select(batch => new { batch.Id, batch.Document!.Sha256 }).ToList();
        var counted = believed.Where(batch => !SampleHashes.Value.Contains(batch.Sha256, StringComparer.Ordinal)).Select(batch => batch.Id).ToList();
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        if (counted.Count == 0)
        {
            return believed.Count == 0 ? new Opening(Place.WorldKey, today, false) : new Opening(SamplePlace, SampleDay, true);
        }

        var rounds = db.Rounds.AsNoTracking().Where(round => counted.Contains(round.BatchId));
        var newest = rounds.Where(round => round.AsOf <= today).Max(round => (DateOnly?)(round.Until <= today ? round.Until : round.AsOf)) ?? today;
        var countries = rounds.Select(round => round.CountryId).Distinct().Take(2).ToList();
        var gazetteer = new LedgerReader(db).Places(clock.GetUtcNow());
        return new Opening(countries is [var only] && gazetteer.ById(only) is { } country ? country.Key : Place.WorldKey, newest, false);
    }

    private static string Hash(string resource)
    {
        using var content = typeof(Opening).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The sample {resource} is not embedded.");
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
