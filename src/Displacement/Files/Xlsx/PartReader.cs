using System.Xml;

namespace Displacement.Files.Xlsx;

/// <summary>Walks through the XML of a part; texts and attributes come in a buffer that is used again.</summary>
internal sealed class PartReader : IDisposable
{
    private readonly XmlReader xml;
    private readonly GuardedStream stream;
    private char[] buffer = new char[1024];
    private int length;

    /// <summary>Opens a part.</summary>
    /// <param name="parts">The workbook.</param>
    /// <param name="name">The part's name.</param>
    public PartReader(ZipParts parts, string name)
    {
        Name = name;
        stream = new GuardedStream(parts.Open(name), name, parts.LengthOf(name));
        xml = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            MaxCharactersInDocument = XlsxLimits.PartBytes,
            NameTable = new BoundedNames(),
            CloseInput = true,
        });
    }

    /// <summary>The part's name.</summary>
    public string Name { get; }

    /// <summary>How many bytes were read.</summary>
    public long Position => stream.Position;

    /// <summary>The local name of the element or attribute; its namespace does not matter, since there are two editions of them.</summary>
    public string LocalName => xml.LocalName;

    /// <summary>Whether it is an element of this local name.</summary>
    public bool Is(string name) => xml.LocalName == name;

    /// <summary>The level of the element on which the reader stands, for <see cref="NextChild"/>; -1 where it has no content.</summary>
    public int Enter() => xml.IsEmptyElement ? -1 : xml.Depth;

    /// <summary>Goes to the next child of an element, whatever of the one before was left unread.</summary>
    /// <param name="level">From <see cref="Enter"/>.</param>
    /// <returns>False where the element ends.</returns>
    public bool NextChild(int level)
    {
        while (level >= 0 && Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == level + 1)
            {
                return true;
            }

            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == level)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Goes to the next element of a name, at any depth.</summary>
    public bool Find(string name)
    {
        while (Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes to the next attribute without a prefix; after the last one back to its element.</summary>
    public bool NextAttribute()
    {
        while (xml.MoveToNextAttribute())
        {
            if (xml.Prefix.Length == 0)
            {
                return true;
            }
        }

        xml.MoveToElement();
        return false;
    }

    /// <summary>An attribute of the element, by its local name with any prefix; null where it has none.</summary>
    public string? Attribute(string name)
    {
        string? value = null;
        while (value is null && xml.MoveToNextAttribute())
        {
            value = xml.LocalName == name ? xml.Value : null;
        }

        xml.MoveToElement();
        return value;
    }

    /// <summary>The value of the attribute. Valid until the next call.</summary>
    public ReadOnlySpan<char> Value()
    {
        length = 0;
        Take();
        return buffer.AsSpan(0, length);
    }

    /// <summary>Forgets the text before.</summary>
    public void BeginText() => length = 0;

    /// <summary>Adds the text that stands directly in the element.</summary>
    public void AddText()
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var level = xml.Depth;
        while (Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == level))
        {
            if (xml.Depth == level + 1 && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                Take();
            }
        }
    }

    /// <summary>The text that was added; may be written over, and is valid until the next call.</summary>
    public Span<char> Text() => buffer.AsSpan(0, length);

    /// <inheritdoc/>
    public void Dispose() => xml.Dispose();

    private bool Read()
    {
        if (!xml.Read())
        {
            return false;
        }

        return xml.Depth <= XlsxLimits.Depth ? true : throw new XmlException("The part has more levels than the format knows.");
    }

    private void Take()
    {
        int read;
        while ((read = xml.ReadValueChunk(buffer, length, buffer.Length - length)) > 0)
        {
            length += read;
            if (length > XlsxLimits.EscapedText)
            {
                throw new TextTooLongException();
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
    }
}
