using Displacement.Figures;

namespace Displacement.Imports;

/// <summary>A cell of a table in thousands or millions, in people.</summary>
internal static class ScaledCell
{
    /// <summary>
    /// The cell multiplied. "220" in thousands is some 220,000: it has the bounds of half its last written unit (219,500 to 220,500), and
    /// 0 is fewer than 500 rather than nobody.
    /// </summary>
    /// <param name="cell">The cell as it was read.</param>
    /// <param name="scale">1, 1000 or 1000000.</param>
    /// <param name="text">The cell as it stands, for the words.</param>
    /// <param name="scaled">The cell in people; false where nobody can be that many.</param>
    public static bool TryScale(CellValue cell, int scale, ReadOnlySpan<char> text, out CellValue scaled)
    {
        scaled = cell;
        if (scale == 1 || cell.Best is not { } best)
        {
            return true;
        }

        if ((decimal)Math.Max(best, cell.High ?? 0) * scale > FigureReader.MostPeople * FigureReader.Thousandths)
        {
            return false;
        }

        var words = cell.Words ?? $"{CellText.Trim(text)} × {scale}";
        if (cell.Low is { } low)
        {
            scaled = cell with { Best = best * scale, Low = low * scale, High = cell.High * scale, Words = words };
            return true;
        }

        var half = Unit(best) * scale / 2;
        scaled = cell with
        {
            State = CellState.Number,
            Best = best * scale,
            Low = Math.Max(0, (best * scale) - half),
            High = (best * scale) + half,
            Qualifier = Qualifier.About,
            Words = words,
        };
        return true;
    }

    /// <summary>The last unit that was written, in thousandths: 220 → 1000, 220.5 → 100.</summary>
    private static long Unit(long best) => best % 1000 == 0 ? 1000 : best % 100 == 0 ? 100 : best % 10 == 0 ? 10 : 1;
}
