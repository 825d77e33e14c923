using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Places;

namespace Displacement.UseCases.Diffing;

/// <summary>What a batch changes in the ledger.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="State">Its state.</param>
/// <param name="FileName">Its file.</param>
/// <param name="AsRetraction">Whether this is what its retraction would change.</param>
/// <param name="Known">The moment it was compared with.</param>
/// <param name="Counts">How many facts there are of each kind, those without any left out.</param>
/// <param name="Parts">How many facts several cells of the file state together: they are added.</param>
/// <param name="Repeated">How many facts a row of the file repeats word for word: they are counted as they stand.</param>
/// <param name="Rounds">The rounds, those with changes first, 200 at most.</param>
/// <param name="RoundCount">How many rounds there are.</param>
/// <param name="Lines">The lines that were asked for.</param>
/// <param name="Listed">How many lines of the asked kinds there are.</param>
public sealed record BatchDiff(
    int BatchId,
    BatchState State,
    string FileName,
    bool AsRetraction,
    DateTimeOffset Known,
    IReadOnlyDictionary<DiffKind, long> Counts,
    long Parts,
    long Repeated,
    IReadOnlyList<RoundDiff> Rounds,
    int RoundCount,
    IReadOnlyList<DiffLine> Lines,
    long Listed)
{
    /// <summary>Whether anything that the ledger says would be otherwise.</summary>
    public bool ChangesNothing => Counts.Keys.All(kind => kind is DiffKind.Same or DiffKind.Echo or DiffKind.Older);
}

/// <summary>One round of a diff.</summary>
/// <param name="Series">What it counts.</param>
/// <param name="Country">The country, or the world; null where no gazetteer has it.</param>
/// <param name="Round">The round.</param>
/// <param name="Edition">The edition of the same carrier that it corrects, or that is later; null: none.</param>
/// <param name="IsOlder">Whether that edition is later, so that this one changes nothing.</param>
/// <param name="IsGone">Whether the round goes as a whole, for the batch that brought it makes way.</param>
/// <param name="Counts">How many facts there are of each kind.</param>
public sealed record RoundDiff(SeriesKey Series, Place? Country, RoundInfo Round, RoundInfo? Edition, bool IsOlder, bool IsGone, IReadOnlyDictionary<DiffKind, long> Counts);

/// <summary>One fact of a diff, with its names.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Series">What it counts.</param>
/// <param name="Round">The round.</param>
/// <param name="Place">The place; null where no gazetteer of the moment has it.</param>
/// <param name="Part">The part of the group.</param>
/// <param name="Before">As it stands; null: nobody says anything.</param>
/// <param name="After">As it would stand; null: nobody would say anything.</param>
public sealed record DiffLine(DiffKind Kind, SeriesKey Series, RoundInfo Round, Place? Place, PartKey Part, StatedCell? Before, StatedCell? After);

/// <summary>What a round says of a fact, with its first cell.</summary>
/// <param name="State">What the cell says.</param>
/// <param name="Quantity">Low, best and high, or null: no number. An open high is null.</param>
/// <param name="Round">The round that says it.</param>
/// <param name="Line">Line of its first cell; 0: no cell, the figure of a place is meant as a whole.</param>
/// <param name="Column">Header of its column.</param>
/// <param name="Cells">How many cells say it together.</param>
/// <param name="Repeats">How many of them repeat another word for word.</param>
public sealed record StatedCell(CellState State, (decimal Low, decimal Best, decimal? High)? Quantity, RoundInfo Round, int Line, string Column, int Cells, int Repeats);
