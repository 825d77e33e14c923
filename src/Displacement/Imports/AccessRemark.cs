using Displacement.Figures.Wording;

namespace Displacement.Imports;

/// <summary>Reads remarks such as "Not accessible": nobody could count, so the zero beside it counts nobody.</summary>
internal static class AccessRemark
{
    private static readonly string[] Phrases =
    [
        .. Folded(
            "not accessible", "inaccessible", "no access", "without access", "access denied", "not assessed", "not visited", "not surveyed", "not covered",
            "not reached", "could not be assessed", "could not be accessed", "could not be reached", "could not be visited", "no assessment", "no data", "data not available",
            "non accessible", "pas accessible", "sans accès", "pas d'accès", "accès refusé", "accès impossible", "non évalué", "pas évalué", "pas été évalué",
            "non couvert", "pas couvert", "non visité", "pas visité", "non recensé", "pas de données", "données non disponibles",
            "sin acceso", "no accesible", "no evaluado", "немає доступу", "доступ відсутній", "не оцінено", "нет доступа", "не оценено",
            "لا يمكن الوصول", "تعذر الوصول", "يتعذر الوصول", "غير متاح الوصول", "لم يتم التقييم", "لم يقيم", "غير مقيم", "لم تتم الزيارة", "غير مشمول", "لا تتوفر بيانات", "لا توجد بيانات"),
    ];

    /// <summary>What follows "no access" where it is meant otherwise.</summary>
    private static readonly string[] Otherwise = [.. Folded("issue", "constraint", "problem", "restriction", "difficult", "contrainte", "problème")];

    /// <summary>Whether a remark says that nobody could count there.</summary>
    public static bool IsNotAssessed(string remark)
    {
        var folded = Folding.Fold(remark);
        foreach (var phrase in Phrases)
        {
            var at = folded.IndexOf(phrase, StringComparison.Ordinal);
            if (at >= 0
                && (at == 0 || !char.IsLetter(folded[at - 1]))
                && !Array.Exists(Otherwise, word => folded.AsSpan(at + phrase.Length).TrimStart().StartsWith(word, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Folded(params string[] words) => words.Select(Folding.Fold);
}
