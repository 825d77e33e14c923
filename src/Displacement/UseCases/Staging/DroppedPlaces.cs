using Displacement.Imports;
using Displacement.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Staging;

/// <summary>Says beforehand which figures a later edition of a round withdraws by leaving their places out.</summary>
internal static class DroppedPlaces
{
    private const int Named = 5;

    public static void Check(FileToStage file, IReadOnlyCollection<RoundEntry> rounds)
    {
        var series = rounds.Select(round => round.SeriesId).Distinct().ToHashSet();
        var bySeries = rounds.ToLookup(round => round.SeriesId);
        foreach (var id in series)
        {
            var older = file.Db.Rounds.AsNoTracking()
                .Where(round => round.SeriesId == id && round.BatchId != file.Writer.BatchId && round.BatchId != file.Writer.Batch.ReplacesId
                    && file.Db.Batches.Any(batch => batch.Id == round.BatchId && batch.State == BatchState.Committed))
                .ToList();
            if (older.Count > 0)
            {
                Compare(file, bySeries[id], older.ToLookup(round => (round.CountryId, round.CarrierId, round.Number)));
            }
        }
    }

    private static void Compare(FileToStage file, IEnumerable<RoundEntry> rounds, ILookup<(int, int, string), Storage.Rows.RoundRow> older)
    {
        foreach (var round in rounds)
        {
            foreach (var edition in older[(round.CountryId, round.CarrierId, round.Number)].Where(edition => IsSameRound(round, edition)))
            {
                Compare(file, round, edition);
            }
        }
    }

    /// <summary>As <see cref="RoundInfo.IsSameRound"/> has it, and not said later than this file.</summary>
    private static bool IsSameRound(RoundEntry round, Storage.Rows.RoundRow edition) =>
        edition.Published <= (round.Published ?? round.Latest.AsOf)
        && (round.Number.Length > 0
            ? Math.Abs(round.Latest.AsOf.DayNumber - edition.AsOf.DayNumber) <= RoundInfo.MostDaysOfOneNumber
            : round.Latest.AsOf == edition.AsOf && round.Latest.Until == edition.Until);

    private static void Compare(FileToStage file, RoundEntry round, Storage.Rows.RoundRow edition)
    {
        var here = PlacesOf(file, round.Id);
        var before = PlacesOf(file, edition.Id);
        if (!before.Overlaps(here))
        {
            return;
        }

        var dropped = before.Except(here).Order().ToList();
        if (dropped.Count > 0)
        {
            var names = dropped.Take(Named).Select(id => file.Gazetteer.ById(id)).Select(place => $"{place?.Key} {place?.Name}");
            var more = dropped.Count > Named ? ", …" : string.Empty;
            file.Log.Add(new Finding(
                FindingCode.EditionDropsPlaces,
                Severity.Warning,
                Seen: $"{dropped.Count}: {string.Join(", ", names)}{more}",
                Suggestion: edition.BatchId.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    private static HashSet<int> PlacesOf(FileToStage file, int roundId) =>
        [.. file.Db.Figures.Where(figure => figure.RoundId == roundId).Select(figure => figure.PlaceId).Distinct()];
}
