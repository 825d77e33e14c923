using Displacement.Imports;
using Displacement.Places;

namespace Displacement.UseCases;

/// <summary>How a person wants a file read.</summary>
/// <param name="LearnPlaces">Add places that the file names and the gazetteer lacks, marked provisional.</param>
/// <param name="Source">Who counted, where the file does not say; also who carries it.</param>
/// <param name="AsOf">The day of rows without one: a day, month, quarter or year. Never overrides a stated one.</param>
/// <param name="Published">When it was published, where the file does not say.</param>
/// <param name="Profile">The layout's name, or null: found by its header.</param>
/// <param name="MapJson">The meaning of columns as JSON (docs/formats.md), or null.</param>
/// <param name="Level">The level of rows where no column says it.</param>
/// <param name="Within">The place that all rows lie in, as a person types places.</param>
/// <param name="Numbers">How the file groups thousands, where it leaves doubt.</param>
/// <param name="Sheet">The sheet of a workbook, by name; null: the one that looks most like figures.</param>
public sealed record ImportOptions(
    bool LearnPlaces = false,
    string? Source = null,
    string? AsOf = null,
    DateOnly? Published = null,
    string? Profile = null,
    string? MapJson = null,
    AdminLevel? Level = null,
    string? Within = null,
    NumberStyle? Numbers = null,
    string? Sheet = null)
{
    /// <summary>Which part of a date written in numbers comes first, in every column; null: decided by each column.</summary>
    public DateOrder? Dates { get; init; }

    /// <summary>The lines of the header; null: found.</summary>
    public HeaderLines? Header { get; init; }

    /// <summary>How a text file is encoded, by the encoding's name; null: found.</summary>
    public string? Encoding { get; init; }

    /// <summary>The sheet to read if the workbook has it; another is chosen where it has not. A sheet named in <see cref="Sheet"/> must be there.</summary>
    public string? SheetIfThere { get; init; }

    /// <summary>The batch whose reading was taken over, or null.</summary>
    public int? LikeBatch { get; init; }

    /// <summary>Whether a person said that this reading is not to be offered for other files any longer.</summary>
    public bool IsForgotten { get; init; }
}
