using Displacement.Imports;
using Displacement.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Staging;

/// <summary>Says beforehand what a file that states a round again withdraws, by leaving places or parts out, or that a later edition is there already.</summary>
internal static class OtherEditions
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
                    && file.Db.Batches.Any(batch => batch.Id == round.BatchId && (batch.State == BatchState.Committed || batch.State == BatchState.Staged)))
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

    /// <summary>As <see cref="RoundInfo.IsSameRound"/> has it.</summary>
    private static bool IsSameRound(RoundEntry round, Storage.Rows.RoundRow edition) =>
        round.Number.Length > 0
            ? Math.Abs(round.Latest.AsOf.DayNumber - edition.AsOf.DayNumber) <= RoundInfo.MostDaysOfOneNumber
            : round.Latest.AsOf == edition.AsOf && round.Latest.Until == edition.Until;

    private static void Compare(FileToStage file, RoundEntry round, Storage.Rows.RoundRow edition)
    {
        var here = CellsOf(file, round.Id);
        var before = CellsOf(file, edition.Id);
        var (places, placesBefore) = (here.Select(cell => cell.Place).ToHashSet(), before.Select(cell => cell.Place).ToHashSet());
        if (!placesBefore.Overlaps(places))
        {
            return;
        }

        if (edition.Published > (round.Published ?? round.Latest.AsOf))
        {
            Say(file, FindingCode.EditionIsOlder, edition.BatchId, places);
            return;
        }

        var dropped = placesBefore.Except(places).ToHashSet();
        if (dropped.Count > 0)
        {
            Say(file, FindingCode.EditionDropsPlaces, edition.BatchId, dropped);
        }

        var split = before.Except(here).Select(cell => cell.Place).Where(places.Contains).ToHashSet();
        if (split.Count > 0)
        {
            Say(file, FindingCode.EditionDropsParts, edition.BatchId, split);
        }
    }

    private static void Say(FileToStage file, FindingCode code, int batch, HashSet<int> places)
    {
        var names = places.Order().Take(Named).Select(id => file.Gazetteer.ById(id)).Select(place => $"{place?.Key} {place?.Name}");
        var more = places.Count > Named ? ", …" : string.Empty;
        file.Log.Add(new Finding(
            code,
            Severity.Warning,
            Seen: $"{places.Count}: {string.Join(", ", names)}{more}",
            Suggestion: batch.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static HashSet<(int Place, int Part)> CellsOf(FileToStage file, int roundId) =>
        [.. file.Db.Figures.Where(figure => figure.RoundId == roundId).Select(figure => new { figure.PlaceId, figure.PartId }).Distinct().AsEnumerable().Select(cell => (cell.PlaceId, cell.PartId))];
}
