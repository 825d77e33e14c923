using System.Text;
using Displacement.Ledger;

namespace Displacement.Files;

/// <summary>Encodings of text files by the names that people and programs use.</summary>
public static class NamedEncodings
{
    /// <summary>Those that are offered; any other that this system knows may be named too.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["utf-8", "utf-16", "windows-1252", "windows-1256", "windows-1251", "iso-8859-1", "iso-8859-6", "ibm850", "koi8-u"];

    /// <summary>The encoding of a name; null for null.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="LedgerException">There is none of that name; the usual ones are listed.</exception>
    public static Encoding? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name.Trim()) ?? Encoding.GetEncoding(name.Trim());
        }
        catch (ArgumentException e)
        {
            throw new LedgerException(Refusal.Usage, $"There is no encoding \"{name}\". Usual are: {string.Join(", ", Usual)}. Nothing was imported.", e).As("NoEncoding", name, string.Join(", ", Usual));
        }
    }
}
