using Displacement.People;

namespace Displacement.Imports;

/// <summary>Reads a sex as files word it, in English, French, Arabic, Spanish, Ukrainian and Russian.</summary>
internal static class SexText
{
    /// <summary>The sex; a blank, "all" and "total" are both; null where the text is not understood.</summary>
    public static Sex? Read(ReadOnlySpan<char> text)
    {
        text = CellText.Trim(text);
        if (BlankText.Is(text))
        {
            return Sex.All;
        }

        return text.ToString().ToUpperInvariant() switch
        {
            "ALL" or "BOTH" or "BOTH SEXES" or "AMBOS" or "TODOS" or "ENSEMBLE" or "T" or "TOTAL" or "T_TL" or "TL" or "MF" or "M/F" or "TOUS" or "الكل" => Sex.All,
            "F" or "FEMALE" or "FEMALES" or "WOMEN" or "FEMME" or "FEMMES" or "F_TL" or "T_TF" or "أنثى" or "إناث" => Sex.Female,
            "M" or "MALE" or "MALES" or "MEN" or "HOMME" or "HOMMES" or "M_TL" or "T_TM" or "ذكر" or "ذكور" => Sex.Male,
            "U" or "UNKNOWN" or "OTHER" or "NOT STATED" or "INCONNU" or "غير معروف" or "НЕВІДОМО" or "DESCONOCIDO" => Sex.NotStated,
            _ => AgeSexWords.Read(text.Length > 80 ? string.Empty : text.ToString()) is { Age: null, Sex: var sex } ? sex : null,
        };
    }
}
