using System.Globalization;
using System.Text;

namespace Displacement.Imports;

/// <summary>Folds a column's header so that spellings of one meaning meet: no case, accents, blanks or marks.</summary>
internal static class HeaderText
{
    /// <summary>"admin1 P-Code" and "ADMIN1_PCODE" both give "admin1pcode".</summary>
    public static string Fold(string header)
    {
        var text = new StringBuilder(header.Length);
        foreach (var c in header.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                text.Append(char.ToLowerInvariant(c));
            }
        }

        return text.ToString();
    }
}
