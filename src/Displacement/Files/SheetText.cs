using System.Xml;

namespace Displacement.Files;

/// <summary>Texts of files as a workbook can hold them.</summary>
internal static class SheetText
{
    /// <summary>Excel's own limit of a cell is 32,767.</summary>
    private const int Longest = 32_000;

    /// <summary>Without characters that no XML may hold, and cut where it is longer than a cell.</summary>
    public static string Fit(string text)
    {
        var cut = text.Length <= Longest ? text : text[..Longest] + "…";
        return cut.All(XmlConvert.IsXmlChar) ? cut : new string([.. cut.Select((letter, i) => IsHeld(cut, i) ? letter : '\uFFFD')]);
    }

    private static bool IsHeld(string text, int i) =>
        XmlConvert.IsXmlChar(text[i])
        || (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
}
