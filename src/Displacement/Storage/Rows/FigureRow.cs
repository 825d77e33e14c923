using Displacement.Figures;

namespace Displacement.Storage.Rows;

/// <summary>One cell's figure. Numbers are thousandths of a person, so that 387.03 people stay what they are.</summary>
public sealed class FigureRow
{
    /// <summary>The round.</summary>
    public int RoundId { get; set; }

    /// <summary>The place people are in.</summary>
    public int PlaceId { get; set; }

    /// <summary>Which part of the group.</summary>
    public int PartId { get; set; }

    /// <summary>Line in the file, from 1.</summary>
    public int Line { get; set; }

    /// <summary>Column in the file, from 0.</summary>
    public int Column { get; set; }

    /// <summary>State of the cell.</summary>
    public CellState State { get; set; }

    /// <summary>Best, or null where the state has no number.</summary>
    public long? Best { get; set; }

    /// <summary>Low bound, or null: exact.</summary>
    public long? Low { get; set; }

    /// <summary>High bound, or null: exact, or open where <see cref="Low"/> is set.</summary>
    public long? High { get; set; }

    /// <summary>How it was hedged.</summary>
    public Qualifier Qualifier { get; set; }

    /// <summary>The words, where they say more than the digits.</summary>
    public string? Words { get; set; }

    /// <summary>The row's own day where it is not the round's: it ages the row, and orders nothing.</summary>
    public DateOnly? RowDay { get; set; }

    /// <summary>The place that counts these people, where another does.</summary>
    public int? ElsewherePlaceId { get; set; }
}
