using System.Xml;

namespace Displacement.Files.Xlsx;

/// <summary>The names of elements and attributes in a part, which an XML reader keeps: only so many.</summary>
internal sealed class BoundedNames : NameTable
{
    private int count;

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? base.Add(key, Counted(start), len);

    public override string Add(string key) => Get(key) ?? base.Add(Counted(key));

    private T Counted<T>(T value)
    {
        if (++count > XlsxLimits.Names)
        {
            throw new XmlException("The part has more names of elements than the format knows.");
        }

        return value;
    }
}
