using Displacement.Imports;
using Displacement.Ledger;

namespace Displacement.UseCases;

/// <summary>What became of a file: a batch, shown before anybody believes it.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="State">Staged.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="Profile">The layout it was read as.</param>
/// <param name="Rows">Data rows read.</param>
/// <param name="Figures">Figures stored.</param>
/// <param name="Skipped">Rows set aside, wholly or with one of their cells.</param>
/// <param name="Places">What became of its places.</param>
/// <param name="FirstAsOf">First day of its figures, or null.</param>
/// <param name="LastAsOf">Last day of its figures, or null.</param>
/// <param name="Findings">The findings listed, 200 at most.</param>
/// <param name="FindingCounts">All findings by code.</param>
/// <param name="HasErrors">Whether an error blocks the commit.</param>
public sealed record StagedBatch(
    int BatchId,
    BatchState State,
    string FileName,
    string Profile,
    long Rows,
    long Figures,
    long Skipped,
    StagedPlaces Places,
    DateOnly? FirstAsOf,
    DateOnly? LastAsOf,
    IReadOnlyList<Finding> Findings,
    IReadOnlyDictionary<string, long> FindingCounts,
    bool HasErrors)
{
    /// <summary>The sheet that was read; null for a text file.</summary>
    public string? Sheet { get; init; }

    /// <summary>How the layout was found, or null where nothing was read just now.</summary>
    public FoundLayout? Layout { get; init; }
}

/// <summary>How sure the layout of a file is.</summary>
/// <param name="Score">How sure, 0 to 100; 0 where none was found.</param>
/// <param name="Next">The next surest layout, or null.</param>
/// <param name="NextScore">How sure that one is.</param>
/// <param name="Encoding">How the text is written; null for a workbook.</param>
public sealed record FoundLayout(int Score, string? Next, int? NextScore, string? Encoding);

/// <summary>What became of the places that a file names.</summary>
/// <param name="Matched">Places found, each once.</param>
/// <param name="Learned">Places added.</param>
/// <param name="Unmatched">Texts that fit no place, each once.</param>
public sealed record StagedPlaces(int Matched, int Learned, int Unmatched)
{
    /// <summary>Texts that a person is asked about: <c>places questions</c> lists them.</summary>
    public int Questions { get; init; }
}
