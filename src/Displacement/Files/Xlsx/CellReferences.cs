namespace Displacement.Files.Xlsx;

/// <summary>References to cells as Excel writes them: B12.</summary>
internal static class CellReferences
{
    /// <summary>Reads a reference.</summary>
    /// <param name="text">The reference; dollar signs are passed over.</param>
    /// <param name="column">The column from 0.</param>
    /// <param name="row">The row from 1.</param>
    /// <returns>False where it is none, or beyond Excel's last column or row.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out int column, out int row)
    {
        (column, row) = (0, 0);
        var at = 0;
        while (at < text.Length && (char.IsAsciiLetter(text[at]) || text[at] == '$'))
        {
            if (text[at] != '$')
            {
                column = (column * 26) + (text[at] & 0x1F);
            }

            if (column > XlsxLimits.LastColumn)
            {
                return false;
            }

            at++;
        }

        var isRow = TryRow(text[at..], out row);
        return column-- > 0 && isRow;
    }

    /// <summary>Reads the number of a row.</summary>
    /// <param name="text">Its digits.</param>
    /// <param name="row">The row from 1.</param>
    public static bool TryRow(ReadOnlySpan<char> text, out int row)
    {
        row = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            row = (row * 10) + (digit - '0');
            if (row > XlsxLimits.Rows)
            {
                return false;
            }
        }

        return row > 0;
    }

    /// <summary>The column, from 0, of a reference; null where there is none.</summary>
    /// <param name="text">The reference, or null.</param>
    public static int? Column(string? text) => text is not null && TryRead(text, out var column, out _) ? column : null;

    /// <summary>A cell's name.</summary>
    /// <param name="column">The column from 0.</param>
    /// <param name="row">The row from 1.</param>
    public static string Name(int column, int row) => FormattableString.Invariant($"{Letters(column)}{row}");

    private static string Letters(int column) => (column < 26 ? string.Empty : Letters((column / 26) - 1)) + (char)('A' + (column % 26));
}
