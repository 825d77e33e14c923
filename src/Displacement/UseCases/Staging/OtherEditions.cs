using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Storage;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Staging;

/// <summary>Says beforehand what a file that states a round again withdraws, by leaving places or parts out, or that a later edition is there already.</summary>
internal static class OtherEditions
{
    private const int Named = 5;

    public static void Check(FileToStage file, IReadOnlyCollection<RoundEntry> rounds, CancellationToken cancellation)
    {
        using RoundsByPlace reader = new(file.Db);
        var series = rounds.Select(round => round.SeriesId).Distinct().ToHashSet();
        var bySeries = rounds.ToLookup(round => round.SeriesId);
        foreach (var id in series)
        {
            var older = file.Db.Rounds.AsNoTracking()
                .Where(round => round.SeriesId == id && round.BatchId != file.Writer.BatchId && round.BatchId != file.Writer.Batch.ReplacesId
                    && file.Db.Batches.Any(batch => batch.Id == round.BatchId && (batch.State == BatchState.Committed || batch.State == BatchState.Staged)))
                .ToList();
            if (older.Count > 0)
            {
                Compare(file, reader, bySeries[id], older.ToLookup(round => (round.CountryId, round.CarrierId, round.Number)), cancellation);
            }
        }
    }

    private static void Compare(FileToStage file, RoundsByPlace reader, IEnumerable<RoundEntry> rounds, ILookup<(int, int, string), Storage.Rows.RoundRow> older, CancellationToken cancellation)
    {
        foreach (var round in rounds)
        {
            foreach (var edition in older[(round.CountryId, round.CarrierId, round.Number)].Where(edition => IsSameRound(round, edition)))
            {
                Compare(file, reader, round, edition, cancellation);
            }
        }
    }

    /// <summary>As <see cref="RoundInfo.IsSameRound"/> has it.</summary>
    private static bool IsSameRound(RoundEntry round, Storage.Rows.RoundRow edition) =>
        round.Number.Length > 0
            ? Math.Abs(round.Latest.AsOf.DayNumber - edition.AsOf.DayNumber) <= RoundInfo.MostDaysOfOneNumber
            : round.Latest.AsOf == edition.AsOf && round.Latest.Until == edition.Until;

    /// <summary>Both lie in the same order, and stream past side by side.</summary>
    private static void Compare(FileToStage file, RoundsByPlace reader, RoundEntry round, Storage.Rows.RoundRow edition, CancellationToken cancellation)
    {
        PlaceNames here = new(), dropped = new(), split = new();
        var shares = false;
        foreach (var cells in reader.Of([round.Id, edition.Id]))
        {
            cancellation.ThrowIfCancellationRequested();
            var isHere = cells.Exists(cell => cell.Side == 0);
            var isThere = cells.Exists(cell => cell.Side == 1);
            shares |= isHere && isThere;
            if (isHere)
            {
                here.Add(cells[0].PlaceId);
            }
            else
            {
                dropped.Add(cells[0].PlaceId);
            }

            if (isHere && isThere && LeavesOut(cells))
            {
                split.Add(cells[0].PlaceId);
            }
        }

        if (!shares)
        {
            return;
        }

        if (edition.Published > (round.Published ?? round.Latest.AsOf))
        {
            Say(file, FindingCode.EditionIsOlder, edition.BatchId, here);
            return;
        }

        Say(file, FindingCode.EditionDropsPlaces, edition.BatchId, dropped);
        Say(file, FindingCode.EditionDropsParts, edition.BatchId, split);
    }

    /// <summary>Whether the edition has a part of the place that the file has not. The cells of one part stand together, the file's first.</summary>
    private static bool LeavesOut(List<SidedCell> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Side == 1 && (i == 0 || cells[i - 1].PartId != cells[i].PartId))
            {
                return true;
            }
        }

        return false;
    }

    private static void Say(FileToStage file, FindingCode code, int batch, PlaceNames places)
    {
        if (places.Count == 0)
        {
            return;
        }

        var names = places.First.Select(id => file.Gazetteer.ById(id)).Select(place => $"{place?.Key} {place?.Name}");
        var more = places.Count > Named ? ", …" : string.Empty;
        file.Log.Add(new Finding(
            code,
            Severity.Warning,
            Seen: $"{places.Count}: {string.Join(", ", names)}{more}",
            Suggestion: batch.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>How many places, with the first of them.</summary>
    private sealed class PlaceNames
    {
        public int Count { get; private set; }

        public List<int> First { get; } = [];

        public void Add(int place)
        {
            if (Count++ < Named)
            {
                First.Add(place);
            }
        }
    }
}
