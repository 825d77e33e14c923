using System.Text;

namespace Displacement.Files;

/// <summary>How a text file is written, found by its content.</summary>
/// <param name="Encoding">UTF-8 or UTF-16, with or without a mark, else the Windows code page that its letters fit best.</param>
/// <param name="Separator">What stands between cells; null where the file itself names it (sep=;).</param>
/// <param name="DamagedLine">The first line with bytes that are no UTF-8 in a file that is; null where there is none.</param>
/// <param name="IsGuess">Whether no mark and no rule of the encoding proves it: a person should look at a name with accents.</param>
/// <param name="Garbled">A word at the file's beginning whose letters another program broke, or null.</param>
public sealed record TextFormat(Encoding Encoding, char? Separator, int? DamagedLine = null, bool IsGuess = false, GarbledWord? Garbled = null)
{
    /// <summary>The encoding as people know it: "Windows-1256 (Arabic)".</summary>
    public string Name => Encoding.CodePage switch
    {
        65001 => "UTF-8",
        1200 => "UTF-16 LE",
        1201 => "UTF-16 BE",
        1251 => "Windows-1251 (Cyrillic)",
        1252 => "Windows-1252 (Western)",
        1256 => "Windows-1256 (Arabic)",
        _ => Encoding.WebName,
    };
}
