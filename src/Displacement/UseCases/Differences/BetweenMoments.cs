using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Differences;

/// <summary>The ledgers that lie between two moments of knowledge and two days.</summary>
internal sealed class BetweenMoments
{
    private readonly Dictionary<int, DateTimeOffset> then;
    private readonly Dictionary<int, DateTimeOffset> now;
    private readonly HashSet<int> corrections = [];
    private readonly HashSet<int> readAgain;
    private readonly int days;

    /// <param name="db">The ledger.</param>
    /// <param name="from">The earlier question.</param>
    /// <param name="to">The later one.</param>
    /// <param name="series">The series that may answer.</param>
    public BetweenMoments(DisplacementDb db, Question from, Question to, IReadOnlyList<SeriesInfo> series)
    {
        (then, now) = (BelievedBatches.At(db, from.Known), BelievedBatches.At(db, to.Known));
        days = from.Measure == MeasureKind.Stock ? Math.Max(0, to.On.DayNumber - from.On.DayNumber) : 0;
        readAgain = ReadAgain(db);
        if (AreMoments)
        {
            Correct(db, [.. series.Select(one => one.Id)]);
        }
    }

    /// <summary>Whether other batches are believed.</summary>
    public bool AreMoments => then.Count != now.Count || then.Keys.Any(batch => !now.ContainsKey(batch));

    /// <summary>As then, with later editions of the rounds that were there, and files that were read again.</summary>
    public LedgerWorld Corrected => new(Together(batch => !readAgain.Contains(batch)), Counts);

    /// <summary>The same, without what was retracted.</summary>
    public LedgerWorld Retracted => new(Together(now.ContainsKey), Counts);

    /// <summary>With all that is believed now; what counted then counts still.</summary>
    public LedgerWorld Later => new(now, MoreDays: days);

    /// <summary>As now.</summary>
    public LedgerWorld Last => new(now);

    private bool Counts(RoundRow round) => then.ContainsKey(round.BatchId) || corrections.Contains(round.Id);

    private Dictionary<int, DateTimeOffset> Together(Predicate<int> stays)
    {
        Dictionary<int, DateTimeOffset> all = new(now);
        foreach (var (batch, first) in then)
        {
            if (stays(batch))
            {
                all.TryAdd(batch, first);
            }
        }

        return all;
    }

    /// <summary>Batches believed then that made way for another reading of their file.</summary>
    private HashSet<int> ReadAgain(DisplacementDb db)
    {
        var replaces = db.Batches.AsNoTracking().Where(batch => batch.ReplacesId != null).Select(batch => new { batch.Id, batch.ReplacesId }).ToDictionary(batch => batch.Id, batch => batch.ReplacesId!.Value);
        HashSet<int> gone = [];
        foreach (var batch in now.Keys.Where(batch => !then.ContainsKey(batch)))
        {
            for (var id = batch; replaces.TryGetValue(id, out var older); id = older)
            {
                gone.Add(older);
            }
        }

        gone.RemoveWhere(batch => !then.ContainsKey(batch) || now.ContainsKey(batch));
        return gone;
    }

    private void Correct(DisplacementDb db, List<int> series)
    {
        var replacing = db.Batches.AsNoTracking().Where(batch => batch.ReplacesId != null).Select(batch => new { batch.Id, batch.ReplacesId }).ToDictionary(batch => batch.Id, batch => batch.ReplacesId!.Value);
        EditionBook book = new(db, Together(_ => true));
        var rounds = db.Rounds.AsNoTracking().Where(round => series.Contains(round.SeriesId)).AsEnumerable().ToLookup(round => then.ContainsKey(round.BatchId));
        var known = rounds[true].Select(book.Info).ToLookup(round => (round.SeriesId, round.CountryId));
        foreach (var round in rounds[false].Where(round => now.ContainsKey(round.BatchId)))
        {
            if (Replaces(replacing, round.BatchId) || known[(round.SeriesId, round.CountryId)].Any(other => book.IsEditionOf(book.Info(round), other)))
            {
                corrections.Add(round.Id);
            }
        }
    }

    private bool Replaces(Dictionary<int, int> replacing, int batch)
    {
        while (replacing.TryGetValue(batch, out batch))
        {
            if (readAgain.Contains(batch))
            {
                return true;
            }
        }

        return false;
    }
}
