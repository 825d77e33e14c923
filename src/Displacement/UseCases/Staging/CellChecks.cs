using Displacement.Figures;
using Displacement.Imports.Checks;

namespace Displacement.UseCases.Staging;

/// <summary>Runs the checks of Imports/Checks over the figures of a batch, once, in the order in which they lie.</summary>
internal static class CellChecks
{
    private const int BetweenSigns = 65_536;

    /// <summary>Runs them.</summary>
    /// <param name="file">The file.</param>
    /// <param name="populations">The rounds that are population baselines.</param>
    /// <param name="keyOf">The part of an identifier.</param>
    /// <param name="cancellation">Stops it.</param>
    public static void Run(FileToStage file, IReadOnlySet<int> populations, Func<int, PartKey> keyOf, CancellationToken cancellation)
    {
        var parents = new PlacesMakeParent(file.Gazetteer, file.Log);
        var place = new PlaceCells { TitleOf = id => file.Gazetteer.ById(id) is { } known ? $"{known.Key} {known.Name}" : string.Empty };
        var round = -1;
        var count = 0;
        foreach (var cell in file.Writer.Cells())
        {
            if (cell.RoundId != round || cell.PlaceId != place.PlaceId)
            {
                EndPlace(place, parents, file);
                place.PlaceId = cell.PlaceId;
            }

            if (cell.RoundId != round)
            {
                parents.EndRound();
                round = cell.RoundId;
                place.IsPopulation = populations.Contains(round);
            }

            place.Cells.Add(new CheckedCell(cell.PartId, keyOf(cell.PartId), cell.Line, cell.State, cell.Best));
            if (++count % BetweenSigns == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }

        EndPlace(place, parents, file);
        parents.EndRound();
    }

    private static void EndPlace(PlaceCells place, PlacesMakeParent parents, FileToStage file)
    {
        if (place.Cells.Count == 0)
        {
            return;
        }

        ZeroPlaces.Run(place, file.Log);
        if (place.Cells.Count > 1)
        {
            RepeatedRows.Run(place, file.Log);
            SexesMakeTotal.Run(place, file.Log);
            AgesMakeTotal.Run(place, file.Log);
        }

        parents.Take(place);
        place.Cells.Clear();
    }
}
