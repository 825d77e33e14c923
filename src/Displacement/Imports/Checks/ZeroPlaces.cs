using Displacement.Figures;

namespace Displacement.Imports.Checks;

/// <summary>A place without a single inhabitant in a population baseline is asked about; it stays zero.</summary>
internal static class ZeroPlaces
{
    public static void Run(PlaceCells place, FindingLog log)
    {
        if (place.IsPopulation && place.Cells.TrueForAll(cell => cell.State == CellState.Zero))
        {
            log.Add(new Finding(FindingCode.AllZeroPlace, Severity.Warning, place.Cells[0].Line, null, place.Title));
        }
    }
}
