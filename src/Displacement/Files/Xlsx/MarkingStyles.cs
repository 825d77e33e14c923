using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetFormat = DocumentFormat.OpenXml.Spreadsheet.CellFormat;

namespace Displacement.Files.Xlsx;

/// <summary>The styles of a workbook with a colour behind them: a coloured cell keeps its number format, font and borders.</summary>
internal sealed class MarkingStyles
{
    private const string Aside = "FFF8D0CC";
    private const string Doubtful = "FFFFF2C4";

    private readonly Stylesheet sheet;
    private readonly Dictionary<(uint Style, bool IsAside), uint> marked = [];
    private readonly Dictionary<bool, uint> fills = [];

    public MarkingStyles(WorkbookPart workbook)
    {
        var part = workbook.WorkbookStylesPart ?? workbook.AddNewPart<WorkbookStylesPart>();
        sheet = part.Stylesheet ??= new Stylesheet();
        sheet.Fonts ??= new Fonts(new Font());
        sheet.Fills ??= new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }));
        sheet.Borders ??= new Borders(new Border());
        sheet.CellFormats ??= new CellFormats(new SheetFormat());
    }

    /// <summary>A style with a colour behind it.</summary>
    /// <param name="style">The style of the cell.</param>
    /// <param name="isAside">Whether what it says was set aside, rather than doubted.</param>
    public uint Marked(uint style, bool isAside)
    {
        if (!marked.TryGetValue((style, isAside), out var index))
        {
            var formats = sheet.CellFormats!;
            var format = formats.Elements<SheetFormat>().ElementAtOrDefault((int)style)?.CloneNode(true) as SheetFormat ?? new SheetFormat();
            format.FillId = Fill(isAside);
            format.ApplyFill = true;
            formats.Append(format);
            index = (uint)formats.Elements<SheetFormat>().Count() - 1;
            formats.Count = index + 1;
            marked[(style, isAside)] = index;
        }

        return index;
    }

    /// <summary>Keeps them.</summary>
    public void Save() => sheet.Save();

    private uint Fill(bool isAside)
    {
        if (!fills.TryGetValue(isAside, out var index))
        {
            var all = sheet.Fills!;
            all.Append(new Fill(new PatternFill(new ForegroundColor { Rgb = HexBinaryValue.FromString(isAside ? Aside : Doubtful) }, new BackgroundColor { Indexed = 64u }) { PatternType = PatternValues.Solid }));
            index = (uint)all.Elements<Fill>().Count() - 1;
            all.Count = index + 1;
            fills[isAside] = index;
        }

        return index;
    }
}
