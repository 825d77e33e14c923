using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Displacement.Ledger;
using Displacement.Texts;

namespace Displacement.Files;

/// <summary>Refusals of files that cannot be read as tables, said alike on pages and on the command line.</summary>
internal static class FileRefusal
{
    /// <summary>A refusal.</summary>
    /// <param name="key">The key of its text.</param>
    /// <param name="values">What it speaks of, in the text's order.</param>
    public static LedgerException Of(string key, params object[] values) => Of(key, null, values);

    /// <summary>A refusal that another error caused.</summary>
    /// <param name="key">The key of its text.</param>
    /// <param name="cause">The cause, or null.</param>
    /// <param name="values">What it speaks of, in the text's order.</param>
    public static LedgerException Of(string key, Exception? cause, params object[] values)
    {
        var message = $"{RefusalTexts.Of(key, values, CultureInfo.InvariantCulture)} Nothing was imported.";
        return (cause is null ? new LedgerException(Refusal.InvalidData, message) : new LedgerException(Refusal.InvalidData, message, cause)).As(key, values);
    }

    /// <summary>Whether an error says that bytes are not what they should be, rather than that they could not be fetched.</summary>
    /// <param name="error">What <see cref="ZipArchive"/> or <see cref="XmlReader"/> threw.</param>
    public static bool IsDamage(Exception error) =>
        error is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException or IndexOutOfRangeException;

    /// <summary>A name out of a file, short and on one line, fit for a message.</summary>
    /// <param name="name">The name as it stands there.</param>
    public static string Shown(ReadOnlySpan<char> name)
    {
        const int Longest = 80;
        var shown = name.Length > Longest ? string.Concat(name[..Longest], "…") : name.ToString();
        return string.Concat(shown.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '\uFFFD' : letter));
    }
}
