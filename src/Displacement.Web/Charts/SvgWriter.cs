using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Html;

namespace Displacement.Web.Charts;

/// <summary>Writes a drawing into a page. Numbers in attributes are written the same in every language.</summary>
internal sealed class SvgWriter : IDisposable
{
    private readonly StringBuilder text = new();
    private readonly XmlWriter xml;

    public SvgWriter() => xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment });

    /// <summary>Opens an element; close it with <see cref="Close"/>.</summary>
    public SvgWriter Open(string element, params (string Name, object Value)[] attributes)
    {
        xml.WriteStartElement(element);
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, Text(value));
        }

        return this;
    }

    public void Close() => xml.WriteEndElement();

    /// <summary>An element with nothing in it, or with a text.</summary>
    public void Add(string element, string? content, params (string Name, object Value)[] attributes)
    {
        Open(element, attributes);
        if (content is not null)
        {
            xml.WriteString(content);
        }

        Close();
    }

    public IHtmlContent ToHtml()
    {
        xml.Flush();
        return new HtmlString(text.ToString());
    }

    public void Dispose() => xml.Dispose();

    /// <summary>A coordinate, to a tenth.</summary>
    public static string Text(object value) => value switch
    {
        double number => number.ToString("0.#", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
