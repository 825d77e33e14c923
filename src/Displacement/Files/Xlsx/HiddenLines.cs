using System.Globalization;

namespace Displacement.Files.Xlsx;

/// <summary>The columns that a sheet hides, which stand before its cells, and how many rows of them it hides.</summary>
internal sealed class HiddenLines
{
    /// <summary>Hidden columns.</summary>
    public int Columns { get; private set; }

    /// <summary>Hidden rows with cells, so far.</summary>
    public int Rows { get; set; }

    /// <summary>Goes to the cells of a sheet.</summary>
    /// <param name="part">The part, at its beginning.</param>
    /// <returns>The level of their element; -1 where the sheet has none.</returns>
    public int FindCells(PartReader part)
    {
        if (!part.Find("worksheet"))
        {
            return -1;
        }

        var sheet = part.Enter();
        while (part.NextChild(sheet))
        {
            if (part.Is("sheetData"))
            {
                return part.Enter();
            }

            if (part.Is("cols"))
            {
                ReadColumns(part);
            }
        }

        return -1;
    }

    private void ReadColumns(PartReader part)
    {
        var list = part.Enter();
        while (part.NextChild(list))
        {
            var (first, last) = (Number(part.Attribute("min")), Number(part.Attribute("max")));
            if (part.Attribute("hidden") is "1" or "true" && first > 0 && last >= first)
            {
                // A sheet that hides all that stands behind its table hides nothing.
                Columns += last < XlsxLimits.LastColumn ? last - first + 1 : 0;
            }
        }
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, XlsxLimits.LastColumn) : 0;
}
