using Displacement.Figures;

namespace Displacement.Imports;

/// <summary>What a cell of figures said, in thousandths of a person.</summary>
/// <param name="State">Its state.</param>
/// <param name="Best">The number, or null where the state has none.</param>
/// <param name="Low">Low bound, or null: exact.</param>
/// <param name="High">High bound, or null: exact, or open where <paramref name="Low"/> is set.</param>
/// <param name="Qualifier">How it was hedged.</param>
/// <param name="Words">The words, where they say more than digits.</param>
/// <param name="Unit">What one of the number is, where the cell itself says so; null: the column's.</param>
/// <param name="Note">What a person should know of how it was read.</param>
internal readonly record struct CellValue(
    CellState State,
    long? Best = null,
    long? Low = null,
    long? High = null,
    Qualifier Qualifier = Qualifier.Exact,
    string? Words = null,
    CountUnit? Unit = null,
    CellNote Note = CellNote.None);

/// <summary>What a person should know of a cell that was read.</summary>
internal enum CellNote
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is in scientific form: another program dropped its last digits.</summary>
    LostDigits,

    /// <summary>It carries the mark of a footnote.</summary>
    Footnote,
}

/// <summary>Why a cell of figures gave none.</summary>
internal enum CellProblem
{
    /// <summary>It gave one.</summary>
    None = 0,

    /// <summary>No number.</summary>
    NotANumber,

    /// <summary>Below zero.</summary>
    Negative,

    /// <summary>Two readings.</summary>
    Ambiguous,

    /// <summary>More people than can be.</summary>
    Implausible,

    /// <summary>A share of something that the cell does not name.</summary>
    Share,

    /// <summary>A number of another unit than the column's.</summary>
    OtherUnit,
}
