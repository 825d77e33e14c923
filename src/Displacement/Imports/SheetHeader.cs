namespace Displacement.Imports;

/// <summary>The header of a table: its texts, the HXL row beneath, if any, and where it stands.</summary>
public sealed class SheetHeader
{
    private readonly string[] folded;
    private string[][]? parts;

    /// <summary>Creates a header of several rows, each of which may name a group of columns: its texts reach to the right until the next.</summary>
    /// <param name="rows">The rows from the top, as they are read for each column.</param>
    /// <param name="tags">The HXL row, or null.</param>
    /// <param name="lastLine">Line of the last row that is no data.</param>
    internal static SheetHeader Joined(IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<string>? tags, int lastLine)
    {
        var width = rows.Max(row => row.Count);
        string[][] columns = [.. Enumerable.Range(0, width).Select(column => rows.Select(row => column < row.Count ? Clean(row[column]) : string.Empty)
            .Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).ToArray())];
        return new SheetHeader([.. columns.Select(texts => string.Join(" ", texts))], tags, lastLine) { parts = columns, Rows = rows.Count };
    }

    /// <summary>Creates a header.</summary>
    /// <param name="names">Texts of the header row.</param>
    /// <param name="tags">The HXL row, or null.</param>
    /// <param name="lastLine">Line of the last row that is no data; 0 where data begin at once.</param>
    public SheetHeader(IReadOnlyList<string> names, IReadOnlyList<string>? tags, int lastLine)
    {
        ArgumentNullException.ThrowIfNull(names);
        var width = Math.Max(names.Count, tags?.Count ?? 0);
        Names = [.. Enumerable.Range(0, width).Select(i => i < names.Count ? Clean(names[i]) : string.Empty)];
        Tags = tags is null ? null : [.. Enumerable.Range(0, width).Select(i => i < tags.Count ? tags[i].Trim() : string.Empty)];
        folded = [.. Names.Select(HeaderText.Fold)];
        LastLine = lastLine;
    }

    /// <summary>Headers by column; empty where a column has none.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>HXL hashtags by column, or null.</summary>
    public IReadOnlyList<string>? Tags { get; }

    /// <summary>Rows up to this line are no data.</summary>
    public int LastLine { get; }

    /// <summary>How many rows it stands on, the row of hashtags left out.</summary>
    internal int Rows { get; private init; } = 1;

    /// <summary>The texts of a column, from the top row of the header down.</summary>
    internal IReadOnlyList<string> Parts(int column) => parts is { } several && column < several.Length ? several[column] : [Names[column]];

    /// <summary>How many columns.</summary>
    public int Width => Names.Count;

    /// <summary>A column's header as findings name it: its text, its hashtag, or its number.</summary>
    /// <param name="column">The column, from 0.</param>
    public string Title(int column)
    {
        var name = column < Width ? Names[column] : string.Empty;
        name = name.Length == 0 && Tags is not null && column < Width ? Tags[column] : name;
        return name.Length > 0 ? name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"column {column + 1}");
    }

    /// <summary>The headers as findings name them, one a line.</summary>
    internal string Titles => string.Join('\n', Enumerable.Range(0, Width).Select(column => Title(column).ReplaceLineEndings(" ")));

    /// <summary>A line break within a header is a blank.</summary>
    private static string Clean(string text) => text.ReplaceLineEndings(" ").Trim().TrimStart('\uFEFF');

    /// <summary>A column's folded header.</summary>
    internal string Folded(int column) => folded[column];

    /// <summary>A column's folded header; of one without a header, that of its number: "column 3".</summary>
    internal string FoldedTitle(int column) => folded[column].Length > 0 ? folded[column] : HeaderText.Fold(Title(column));

    /// <summary>The first column of that folded header or number, or -1.</summary>
    internal int IndexOfTitle(string foldedName)
    {
        for (var column = 0; column < Width; column++)
        {
            if (FoldedTitle(column) == foldedName)
            {
                return column;
            }
        }

        return -1;
    }

    /// <summary>The first column of that folded header, or -1.</summary>
    internal int IndexOf(string foldedName) => Array.IndexOf(folded, foldedName);

    /// <summary>Whether all of these folded headers are there.</summary>
    internal bool Has(params ReadOnlySpan<string> foldedNames)
    {
        foreach (var name in foldedNames)
        {
            if (IndexOf(name) < 0)
            {
                return false;
            }
        }

        return true;
    }
}
