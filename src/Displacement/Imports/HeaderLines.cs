using System.Globalization;

namespace Displacement.Imports;

/// <summary>The lines on which a header stands, both inclusive, as a person says them.</summary>
/// <param name="First">Its first line, from 1; 0: the table has no header, and its columns are numbered.</param>
/// <param name="Last">Its last line.</param>
public readonly record struct HeaderLines(int First, int Last)
{
    /// <summary>How many lines a header may have.</summary>
    public const int Most = 5;

    /// <summary>The word for a table without a header.</summary>
    public const string NoneWord = "none";

    private const int LastLine = 30;

    /// <summary>No header.</summary>
    public static HeaderLines None => default;

    /// <summary>Reads "3", "2-4" or "none"; null: it is none of these, or further down than a header may stand.</summary>
    /// <param name="text">The text.</param>
    public static HeaderLines? TryParse(string? text)
    {
        var word = text?.Trim() ?? string.Empty;
        if (string.Equals(word, NoneWord, StringComparison.OrdinalIgnoreCase))
        {
            return None;
        }

        var parts = word.Split('-', '–');
        return parts.Length is 1 or 2
            && int.TryParse(parts[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(parts[^1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            && first >= 1 && last >= first && last - first < Most && last <= LastLine
            ? new HeaderLines(first, last)
            : null;
    }

    /// <summary>As it is typed.</summary>
    public override string ToString() => this == None ? NoneWord : First == Last ? First.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");

    /// <summary>The header that stands there.</summary>
    /// <param name="head">The first rows of the table.</param>
    internal SheetHeader Of(IReadOnlyList<(int Line, string[] Cells)> head)
    {
        if (this == None)
        {
            return new SheetHeader([.. Enumerable.Repeat(string.Empty, head.Count == 0 ? 0 : head.Max(row => row.Cells.Length))], null, 0);
        }

        var (first, last) = this;
        List<(int Line, string[] Cells)> rows = [.. head.Where(row => row.Line >= first && row.Line <= last)];
        if (rows.Count == 0)
        {
            return new SheetHeader([], null, last);
        }

        var tags = rows.FindIndex(row => HxlTag.IsRow(row.Cells));
        var titles = rows.Where((_, index) => index != tags).Select(row => row.Cells).ToList();
        string[]? tagRow = tags < 0 ? null : rows[tags].Cells;
        return titles.Count <= 1 ? new SheetHeader(titles.Count == 0 ? [] : titles[0], tagRow, last) : SheetHeader.Joined(titles, tagRow, last);
    }
}
