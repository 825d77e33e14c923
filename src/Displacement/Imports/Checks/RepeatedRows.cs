namespace Displacement.Imports.Checks;

/// <summary>The same fact twice in one file: both stay and are added, and a person is told.</summary>
internal static class RepeatedRows
{
    public static void Run(PlaceCells place, FindingLog log)
    {
        var cells = place.Cells;
        HashSet<int>? told = null;
        for (var i = 1; i < cells.Count; i++)
        {
            if (cells[i].PartId != cells[i - 1].PartId)
            {
                continue;
            }

            // A row with several columns of figures is one repeated row.
            if (!(told ??= []).Add(cells[i].Line))
            {
                continue;
            }

            var isSame = cells[i].State == cells[i - 1].State && cells[i].Best == cells[i - 1].Best;
            var code = isSame ? FindingCode.RepeatedRow : FindingCode.SameKeyTwice;
            if (log.Wants(code))
            {
                log.List(new Finding(
                    code,
                    Severity.Warning,
                    cells[i].Line,
                    null,
                    place.Title,
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {cells[i - 1].Line}")));
            }
        }
    }
}
