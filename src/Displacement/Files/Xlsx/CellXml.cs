using System.Globalization;
using System.Xml;

namespace Displacement.Files.Xlsx;

/// <summary>Writes cells of text into a sheet's XML.</summary>
internal static class CellXml
{
    private const int Longest = 32_000;

    /// <summary>A cell of text; a spreadsheet never takes it for a formula.</summary>
    public static void Text(XmlWriter writer, string xmlns, int column, int row, string text, uint? style)
    {
        writer.WriteStartElement("c", xmlns);
        writer.WriteAttributeString("r", CellReferences.Name(column, row));
        if (style is { } index)
        {
            writer.WriteAttributeString("s", index.ToString(CultureInfo.InvariantCulture));
        }

        writer.WriteAttributeString("t", "inlineStr");
        writer.WriteStartElement("is", xmlns);
        writer.WriteStartElement("t", xmlns);
        writer.WriteAttributeString("xml", "space", null, "preserve");
        writer.WriteString(Clean(text));
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>The width of a column, in characters.</summary>
    public static void Column(XmlWriter writer, string xmlns, int column, int width)
    {
        writer.WriteStartElement("col", xmlns);
        writer.WriteAttributeString("min", (column + 1).ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("max", (column + 1).ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("width", width.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("customWidth", "1");
        writer.WriteEndElement();
    }

    /// <summary>What XML cannot hold is left out, and what a cell cannot hold is cut.</summary>
    private static string Clean(string text)
    {
        var clean = text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));
        return clean.Length > Longest ? clean[..Longest] + "…" : clean;
    }
}
