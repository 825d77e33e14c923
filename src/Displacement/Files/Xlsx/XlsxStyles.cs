using System.Globalization;

namespace Displacement.Files.Xlsx;

/// <summary>What the number formats of a workbook's cells make of numbers.</summary>
internal sealed class XlsxStyles
{
    private readonly List<CellFormat> formats = [];

    /// <summary>What the format of a cell makes of its number; a number where the workbook does not say.</summary>
    /// <param name="style">The cell's s.</param>
    public CellFormat this[int style] => style >= 0 && style < formats.Count ? formats[style] : CellFormat.Number;

    /// <summary>Reads the part of styles.</summary>
    /// <param name="part">The part, at its beginning.</param>
    public static XlsxStyles Read(PartReader part)
    {
        var styles = new XlsxStyles();
        if (!part.Find("styleSheet"))
        {
            return styles;
        }

        Dictionary<int, CellFormat> own = [];
        var sheet = part.Enter();
        while (part.NextChild(sheet))
        {
            if (part.Is("numFmts"))
            {
                ReadOwn(part, own);
            }
            else if (part.Is("cellXfs"))
            {
                styles.ReadCells(part, own);
            }
        }

        return styles;
    }

    private static void ReadOwn(PartReader part, Dictionary<int, CellFormat> own)
    {
        var list = part.Enter();
        while (part.NextChild(list) && own.Count < XlsxLimits.Formats)
        {
            if (Number(part.Attribute("numFmtId")) is { } id && part.Attribute("formatCode") is { } code)
            {
                own[id] = NumberFormats.Of(code);
            }
        }
    }

    private void ReadCells(PartReader part, Dictionary<int, CellFormat> own)
    {
        var list = part.Enter();
        while (part.NextChild(list) && formats.Count < XlsxLimits.Formats)
        {
            var id = Number(part.Attribute("numFmtId")) ?? 0;
            formats.Add(own.TryGetValue(id, out var format) ? format : NumberFormats.BuiltIn(id));
        }
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
