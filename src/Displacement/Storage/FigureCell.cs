using Displacement.Figures;

namespace Displacement.Storage;

/// <summary>A figure on its way into the ledger; numbers in thousandths of a person, as <see cref="Rows.FigureRow"/> has them.</summary>
internal readonly record struct FigureCell(
    int RoundId,
    int PlaceId,
    int PartId,
    int Line,
    int Column,
    CellState State,
    long? Best,
    long? Low = null,
    long? High = null,
    Qualifier Qualifier = Qualifier.Exact,
    string? Words = null,
    DateOnly? RowDay = null,
    int? ElsewherePlaceId = null) : IComparable<FigureCell>
{
    /// <summary>The order in which figures lie.</summary>
    public int CompareTo(FigureCell other)
    {
        var order = RoundId.CompareTo(other.RoundId);
        order = order != 0 ? order : PlaceId.CompareTo(other.PlaceId);
        order = order != 0 ? order : PartId.CompareTo(other.PartId);
        order = order != 0 ? order : Line.CompareTo(other.Line);
        return order != 0 ? order : Column.CompareTo(other.Column);
    }
}
