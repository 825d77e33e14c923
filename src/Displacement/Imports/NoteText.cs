namespace Displacement.Imports;

/// <summary>Tells a note under or between the rows of a table ("Source: …", "* includes …") from a place without figures.</summary>
internal static class NoteText
{
    private const int LongestName = 60;

    private static readonly string[] Beginnings =
    [
        "source", "sources", "note", "notes", "nb", "n.b", "*", "†", "‡", "¹", "(1)", "1)", "data as of", "as of", "prepared", "produced", "disclaimer", "updated", "last updated", "remark", "comment", "caveat",
        "remarque", "données", "donnees", "mise à jour", "nota", "fuente", "المصدر", "ملاحظة", "ملاحظات", "تنويه", "джерело", "примітка", "источник", "примечание", "http://", "https://", "www.", "©",
    ];

    /// <summary>Whether a text that stands alone in its row is a note.</summary>
    public static bool Is(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > LongestName || Array.Exists(Beginnings, beginning =>
            trimmed.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
            && (trimmed.Length == beginning.Length || !char.IsLetterOrDigit(beginning[^1]) || !char.IsLetterOrDigit(trimmed[beginning.Length])));
    }
}
