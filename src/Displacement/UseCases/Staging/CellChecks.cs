using Displacement.Figures;
using Displacement.Imports.Checks;
using Displacement.Storage;

namespace Displacement.UseCases.Staging;

/// <summary>Runs the checks of Imports/Checks that look at one place of one round, in the order in which figures lie.</summary>
internal sealed class CellChecks
{
    private const int BetweenSigns = 65_536;

    private readonly FileToStage file;
    private readonly Func<int, PartKey> keyOf;
    private readonly PlacesMakeParent parents;
    private readonly PlaceCells place;
    private Dictionary<int, PlaceNumber> numbers = [];

    public CellChecks(FileToStage file, Func<int, PartKey> keyOf)
    {
        this.file = file;
        this.keyOf = keyOf;
        parents = new PlacesMakeParent(file.Gazetteer, file.Log);
        place = new PlaceCells { TitleOf = TitleOf };
    }

    /// <summary>Runs them over a batch whose rounds need no further look.</summary>
    /// <param name="file">The file.</param>
    /// <param name="populations">The rounds that are population baselines.</param>
    /// <param name="keyOf">The part of an identifier.</param>
    /// <param name="cancellation">Stops it.</param>
    public static void Run(FileToStage file, IReadOnlySet<int> populations, Func<int, PartKey> keyOf, CancellationToken cancellation)
    {
        file.Writer.Settle();
        var checks = new CellChecks(file, keyOf);
        using var cells = new RoundCells(file.Db);
        foreach (var round in file.Db.Rounds.Where(round => round.BatchId == file.Writer.BatchId).OrderBy(round => round.Id).Select(round => round.Id).ToList())
        {
            checks.Round(cells.Of(round), populations.Contains(round), cancellation);
        }
    }

    /// <summary>A place's code and name.</summary>
    public string TitleOf(int id) => file.Gazetteer.ById(id) is { } known ? $"{known.Key} {known.Name}" : string.Empty;

    /// <summary>Checks one round, and tells the number of everybody in each of its places.</summary>
    /// <param name="cells">Its figures in the order in which they lie.</param>
    /// <param name="isPopulation">Whether it is a population baseline.</param>
    /// <param name="cancellation">Stops it.</param>
    public IReadOnlyDictionary<int, PlaceNumber> Round(IEnumerable<StoredCell> cells, bool isPopulation, CancellationToken cancellation)
    {
        numbers = [];
        place.IsPopulation = isPopulation;
        var count = 0;
        foreach (var cell in cells)
        {
            if (cell.PlaceId != place.PlaceId)
            {
                EndPlace();
                place.PlaceId = cell.PlaceId;
            }

            place.Cells.Add(new CheckedCell(cell.PartId, keyOf(cell.PartId), cell.Line, cell.State, cell.Best));
            if (++count % BetweenSigns == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }

        EndPlace();
        parents.EndRound();
        return numbers;
    }

    private void EndPlace()
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
            PartsWithinWhole.Run(place, file.Log);
        }

        if (place.Number() is { } number)
        {
            numbers[place.PlaceId] = number;
        }

        parents.Take(place);
        place.Cells.Clear();
    }
}
