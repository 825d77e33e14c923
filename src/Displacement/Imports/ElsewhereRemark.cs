namespace Displacement.Imports;

/// <summary>Reads remarks such as "Population is reflected in CD2011".</summary>
internal static class ElsewhereRemark
{
    private static readonly string[] Phrases =
    [
        "reflected in", "reflected under", "included in", "included under", "included with", "counted in", "counted under", "counted with", "combined with", "merged with", "merged into", "reported under",
        "comptée dans", "comptées dans", "compté dans", "comptés dans", "comptabilisée dans", "comptabilisé dans", "incluse dans", "incluses dans",
        "inclus dans", "reflétée dans", "reflété dans", "محتسب ضمن", "محسوب ضمن", "مدرج ضمن", "محتسبون ضمن", "مشمول في",
    ];

    private static readonly string[] Denials = ["not", "non", "pas", "isn't", "aren't", "never", "غير"];

    /// <summary>Small words before the name. Lower case only: "La Paz" and "The Gambia" are names.</summary>
    private static readonly string[] Fillers =
    [
        "the", "figure", "figures", "number", "numbers", "population", "total", "of", "for", "le", "la", "les", "chiffre", "chiffres", "celle", "celui", "de", "du", "des",
    ];

    /// <summary>The place named after the phrase, as written.</summary>
    public static bool TryRead(string? remark, out string placeText)
    {
        placeText = string.Empty;
        foreach (var phrase in remark is null ? [] : Phrases)
        {
            var at = remark!.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && !IsDenied(remark.AsSpan(0, at)))
            {
                placeText = PlaceIn(remark[(at + phrase.Length)..]);
                return placeText.Length > 0;
            }
        }

        return false;
    }

    private static bool IsDenied(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        foreach (var denial in Denials)
        {
            if (before.EndsWith(denial, StringComparison.OrdinalIgnoreCase)
                && (before.Length == denial.Length || !char.IsLetter(before[^(denial.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    private static string PlaceIn(string rest)
    {
        var end = rest.AsSpan().IndexOfAny(";(\r\n");
        var words = (end < 0 ? rest : rest[..end]).Trim().TrimEnd('.', ',', ':').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var named = words.SkipWhile(word => Fillers.Contains(word, StringComparer.Ordinal));
        return string.Join(' ', named);
    }
}
