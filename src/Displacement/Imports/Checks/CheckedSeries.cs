using Displacement.Figures;

namespace Displacement.Imports.Checks;

/// <summary>A series as the checks see it.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Key">What it counts.</param>
internal sealed record CheckedSeries(int Id, SeriesKey Key)
{
    /// <summary>Whether it says how many there are on a day, rather than how many move in a period.</summary>
    public bool IsStock => Key.Measure == MeasureKind.Stock;

    /// <summary>Whether it counts people themselves, all of them, rather than those in need or reached.</summary>
    public bool CountsPeople => Key is { Unit: CountUnit.People, Status: "" };

    /// <summary>Who counted and what for, as findings name it.</summary>
    public string Title => string.Join(", ", new[] { Key.Producer, Key.Operation, Key.Assessment }.Where(word => word != SeriesKey.Unstated).DefaultIfEmpty(SeriesKey.Unstated));
}
