using Displacement.Imports;
using Displacement.Places;

namespace Displacement.UseCases.Situations;

/// <summary>How a file is read: its layout, how sure that is, how it is written, and its first rows as they were decoded.</summary>
/// <param name="Profile">The layout's name.</param>
/// <param name="Score">How sure the layout is, 1 to 100; 0 where a person's map or choice says it.</param>
/// <param name="Next">The next surest other layout with its score, or null.</param>
/// <param name="Encoding">The encoding of a text file, as people know it; null for a workbook.</param>
/// <param name="IsEncodingGuessed">Whether only the letters tell the encoding.</param>
/// <param name="Separator">What stands between the cells of a text file; null for a workbook, or where the file itself says.</param>
/// <param name="Sheet">The sheet that is read; null for a text file.</param>
/// <param name="HeaderLines">First and last line of the header; null where there is none.</param>
/// <param name="Preamble">The rows above the header, as they are.</param>
/// <param name="Rows">The first rows beneath it.</param>
/// <param name="Columns">What each column was taken for.</param>
/// <param name="OtherSheets">The other sheets of a workbook.</param>
public sealed record FoundReading(
    string Profile,
    int Score,
    (string Profile, int Score)? Next,
    string? Encoding,
    bool IsEncodingGuessed,
    char? Separator,
    string? Sheet,
    (int First, int Last)? HeaderLines,
    IReadOnlyList<FoundRow> Preamble,
    IReadOnlyList<FoundRow> Rows,
    IReadOnlyList<FoundColumn> Columns,
    IReadOnlyList<FoundSheet> OtherSheets)
{
    /// <summary>The layout that a person named, or null.</summary>
    public string? Forced { get; init; }

    /// <summary>Whether the header stands on several rows, which were joined.</summary>
    public bool IsHeaderJoined { get; init; }
}

/// <summary>A row as it was decoded.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Cells">Its cells.</param>
public sealed record FoundRow(int Line, IReadOnlyList<string> Cells);

/// <summary>A sheet of a workbook that is not read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsHidden">Whether the workbook hides it.</param>
/// <param name="Profile">The layout of figures that it seems to have, or null: none.</param>
public sealed record FoundSheet(string Name, bool IsHidden, string? Profile);

/// <summary>A column of a file, and what it was taken for.</summary>
/// <param name="Header">Its header.</param>
/// <param name="IsRead">Whether it is read at all.</param>
/// <param name="Kind">Its meaning; nothing where the layout as a whole is read by its names.</param>
/// <param name="Level">The level of the places it names, or null.</param>
/// <param name="Group">Whom it counts, where it holds figures and says so.</param>
/// <param name="Age">The age band it counts, or null.</param>
/// <param name="Samples">The values of the first rows, blanks left out.</param>
public sealed record FoundColumn(string Header, bool IsRead, RoleKind Kind, AdminLevel? Level, string? Group, string? Age, IReadOnlyList<string> Samples)
{
    /// <summary>The meaning as a map of columns words it; null where a map has no words for it.</summary>
    public string? Role { get; init; }

    /// <summary>What a column of figures counts, or null.</summary>
    public ValueMeaning? Value { get; init; }
}
