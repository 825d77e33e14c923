using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Displacement.Files.Xlsx;

/// <summary>Copies the XML of a sheet node by node; rows get two cells more, and cells in doubt a colour.</summary>
/// <param name="column">Where the two cells go, from 0.</param>
/// <param name="gone">Columns of an earlier return, which make way.</param>
/// <param name="headerLine">The line of the header on which the titles stand.</param>
/// <param name="titles">The titles.</param>
/// <param name="styles">The styles.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class SheetCopy(int column, IReadOnlyList<int> gone, int headerLine, ReturnTitles titles, MarkingStyles styles, CancellationToken cancellation)
{
    private const int ProblemWidth = 60;
    private const int SuggestionWidth = 40;

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private bool hasWidths;
    private int lastWidth = -1;
    private int row;

    /// <summary>Copies a sheet.</summary>
    /// <param name="source">The sheet.</param>
    /// <param name="target">The copy; it is left open.</param>
    /// <param name="notes">What stands beside rows, by line from the first.</param>
    public void Run(Stream source, Stream target, IEnumerable<MarkedRow> notes)
    {
        using var marks = notes.GetEnumerator();
        var isNote = marks.MoveNext();
        using var reader = XmlReader.Create(source, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        using var writer = XmlWriter.Create(target, new XmlWriterSettings { CloseOutput = false });
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "row" && reader.NamespaceURI == Main.NamespaceName)
            {
                cancellation.ThrowIfCancellationRequested();
                var element = (XElement)XNode.ReadFrom(reader);
                row = (int?)element.Attribute("r") ?? row + 1;
                while (isNote && marks.Current.Line < row)
                {
                    isNote = marks.MoveNext();
                }

                Mark(element, isNote && marks.Current.Line == row ? marks.Current : null);
                element.WriteTo(writer);
                continue;
            }

            Shallow(reader, writer);
            reader.Read();
        }
    }

    /// <summary>The cells of a row, with the two that are added; those of an earlier return go.</summary>
    private void Mark(XElement element, MarkedRow? note)
    {
        XElement? before = null;
        var at = -1;
        foreach (var cell in element.Elements(Main + "c").ToList())
        {
            at = CellReferences.Column((string?)cell.Attribute("r")) ?? at + 1;
            if (gone.Contains(at))
            {
                cell.Remove();
                continue;
            }

            before = at < column ? cell : before;
            if (note?.Columns.Contains(at) == true)
            {
                cell.SetAttributeValue("s", styles.Marked((uint?)cell.Attribute("s") ?? 0, note.IsAside));
            }
        }

        if (row != headerLine && note is null)
        {
            return;
        }

        element.SetAttributeValue("spans", null);
        var (problem, suggestion) = row == headerLine ? (titles.Problem, titles.Suggestion) : (note!.Problem, note.Suggestion);
        before = Add(element, before, column, problem, note is null ? null : styles.Marked(0, note.IsAside));
        Add(element, before, column + 1, suggestion, null);
    }

    private XElement? Add(XElement element, XElement? before, int at, string text, uint? style)
    {
        if (text.Length == 0)
        {
            return before;
        }

        XDocument cell = new();
        using (var writer = cell.CreateWriter())
        {
            CellXml.Text(writer, Main.NamespaceName, at, row, text, style);
        }

        var added = cell.Root!;
        added.Remove();
        if (before is null)
        {
            element.AddFirst(added);
        }
        else
        {
            before.AddAfterSelf(added);
        }

        return added;
    }

    private void Shallow(XmlReader reader, XmlWriter writer)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Begin(reader, writer);
                break;
            case XmlNodeType.EndElement:
                if (IsMain(reader, "cols") && lastWidth < column)
                {
                    Widths(writer);
                }

                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text:
                writer.WriteString(reader.Value);
                break;
            case XmlNodeType.CDATA:
                writer.WriteCData(reader.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                writer.WriteWhitespace(reader.Value);
                break;
            default:
                // Comments and instructions say nothing to a spreadsheet.
                break;
        }
    }

    private void Begin(XmlReader reader, XmlWriter writer)
    {
        if (IsMain(reader, "dimension"))
        {
            Dimension(reader, writer);
            return;
        }

        if (IsMain(reader, "cols"))
        {
            hasWidths = true;
        }
        else if (IsMain(reader, "col"))
        {
            lastWidth = Math.Max(lastWidth, int.TryParse(reader.GetAttribute("max"), NumberStyles.None, CultureInfo.InvariantCulture, out var max) ? max - 1 : int.MaxValue);
        }
        else if (IsMain(reader, "sheetData") && !hasWidths)
        {
            writer.WriteStartElement(reader.Prefix, "cols", Main.NamespaceName);
            Widths(writer);
            writer.WriteEndElement();
        }

        var isEmpty = reader.IsEmptyElement;
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        writer.WriteAttributes(reader, defattr: true);
        if (isEmpty)
        {
            writer.WriteEndElement();
        }
    }

    private void Dimension(XmlReader reader, XmlWriter writer)
    {
        var isEmpty = reader.IsEmptyElement;
        var said = (reader.GetAttribute("ref") ?? "A1").Split(':');
        var last = said[^1].TrimStart([.. Enumerable.Range('A', 26).Select(letter => (char)letter)]);
        writer.WriteStartElement(reader.Prefix, "dimension", Main.NamespaceName);
        writer.WriteAttributeString("ref", int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? $"{said[0]}:{CellReferences.Name(column + 1, rows)}" : string.Join(':', said));
        if (isEmpty)
        {
            writer.WriteEndElement();
        }
    }

    private void Widths(XmlWriter writer)
    {
        CellXml.Column(writer, Main.NamespaceName, column, ProblemWidth);
        CellXml.Column(writer, Main.NamespaceName, column + 1, SuggestionWidth);
    }

    private static bool IsMain(XmlReader reader, string name) => reader.LocalName == name && reader.NamespaceURI == Main.NamespaceName;
}
