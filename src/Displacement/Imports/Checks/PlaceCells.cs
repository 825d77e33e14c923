namespace Displacement.Imports.Checks;

/// <summary>What one round says of one place, in the order of parts.</summary>
internal sealed class PlaceCells
{
    /// <summary>The place's identifier.</summary>
    public int PlaceId { get; set; }

    /// <summary>Whether the round is a population baseline.</summary>
    public bool IsPopulation { get; set; }

    /// <summary>The figures.</summary>
    public List<CheckedCell> Cells { get; } = [];

    /// <summary>The place's code and name, asked for only by findings.</summary>
    public required Func<int, string> TitleOf { get; init; }

    /// <summary>The place's code and name.</summary>
    public string Title => TitleOf(PlaceId);

    /// <summary>The number of everybody, else the largest part that is known; null where nothing is.</summary>
    public PlaceNumber? Number()
    {
        if (Everybody() is { } everybody)
        {
            return new PlaceNumber(everybody, Cells[0].Line, IsWhole: true);
        }

        PlaceNumber? largest = null;
        foreach (var cell in Cells)
        {
            if (cell.Best is { } best && !(best <= largest?.Best))
            {
                largest = new PlaceNumber(best, cell.Line, IsWhole: false);
            }
        }

        return largest;
    }

    /// <summary>Everybody's number in the place: as stated, else the sum of a split by reason, origin or category; null where unknown.</summary>
    public long? Everybody()
    {
        long? sum = null;
        long? split = null;
        foreach (var cell in Cells)
        {
            if (cell.Part.Sex != People.Sex.All || cell.Part.Age is not null)
            {
                continue;
            }

            if (cell.Best is not { } best)
            {
                return null;
            }

            if (cell.Part.IsCross)
            {
                split = (split ?? 0) + best;
            }
            else
            {
                sum = (sum ?? 0) + best;
            }
        }

        return sum ?? split;
    }
}
