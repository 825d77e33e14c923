using Displacement.Ledger;
using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>Rounds with the names of who carries them, and which of them are editions of one another.</summary>
/// <param name="db">The ledger.</param>
/// <param name="batches">The batches that count, with the moment of their first commit; a round of any other has no <see cref="RoundInfo"/>.</param>
internal sealed class EditionBook(DisplacementDb db, Dictionary<int, DateTimeOffset> batches)
{
    private readonly Dictionary<(int, int), bool> meeting = [];
    private readonly Dictionary<int, string> carriers = db.Sources.AsNoTracking().ToDictionary(source => source.Id, source => source.Name);
    private readonly Dictionary<int, (string Name, string? Sheet)> files = db.Batches.AsNoTracking().Select(batch => new { batch.Id, batch.Document!.FileName, batch.Sheet }).ToDictionary(batch => batch.Id, batch => (batch.FileName, batch.Sheet));

    /// <summary>A round of a batch that counts, with the names of who carries and speaks it.</summary>
    public RoundInfo Info(RoundRow round) => new(
        round.Id,
        round.BatchId,
        round.SeriesId,
        round.CountryId,
        round.Number,
        round.AsOf,
        round.Until,
        round.Accuracy,
        round.Published,
        round.PublishedAssumed,
        round.CoversAll,
        carriers[round.CarrierId],
        round.SpeakerId is { } speaker ? carriers[speaker] : null,
        round.Quote,
        files[round.BatchId].Name,
        batches[round.BatchId])
    {
        Sheet = files[round.BatchId].Sheet,
    };

    /// <summary>
    /// Whether two files of one carrier state one round twice: they have a place in common. Files without one (a governorate each,
    /// a level each) are parts of the round, and each counts.
    /// </summary>
    public bool IsEditionOf(RoundInfo one, RoundInfo other)
    {
        if (one.Id == other.Id || one.Carrier != other.Carrier || !one.IsSameRound(other))
        {
            return false;
        }

        var pair = one.Id < other.Id ? (one.Id, other.Id) : (other.Id, one.Id);
        if (!meeting.TryGetValue(pair, out var meet))
        {
            meet = db.Figures.Any(figure => figure.RoundId == pair.Item1 && db.Figures.Any(same => same.RoundId == pair.Item2 && same.PlaceId == figure.PlaceId));
            meeting[pair] = meet;
        }

        return meet;
    }
}
