namespace Displacement.Places;

/// <summary>A name without the words that say what kind of place it is: "Idleb Governorate", "Région de Kidal", "محافظة إدلب", "Донецька область".</summary>
/// <remarks>Only for names that nothing fits as they stand. Ukraine's regions are also called by adjectives: see <see cref="UkrainianNames"/>.</remarks>
internal static class BareNames
{
    private static readonly System.Buffers.SearchValues<char> Apart = System.Buffers.SearchValues.Create(" -'\u2019\u00A0");

    private const int FewestLetters = 3; // "District 1" and "Zone 1" are not one place

    private static readonly Dictionary<string, AdminLevel?> Kinds = new(StringComparer.Ordinal)
    {
        ["governorate"] = AdminLevel.Governorate,
        ["gouvernorat"] = AdminLevel.Governorate,
        ["muhafazah"] = AdminLevel.Governorate,
        ["mohafazat"] = AdminLevel.Governorate,
        ["muhafazat"] = AdminLevel.Governorate,
        ["محافظه"] = AdminLevel.Governorate,
        ["oblast"] = AdminLevel.Governorate,
        ["область"] = AdminLevel.Governorate,
        ["obl"] = AdminLevel.Governorate,
        ["raion"] = AdminLevel.District,
        ["rayon"] = AdminLevel.District,
        ["раион"] = AdminLevel.District,
        ["hromada"] = AdminLevel.SubDistrict,
        ["громада"] = AdminLevel.SubDistrict,
        ["subdistrict"] = AdminLevel.SubDistrict,
        ["ناحيه"] = AdminLevel.SubDistrict,
        ["arrondissement"] = null,
        ["municipality"] = null,
        ["territoire"] = null,
        ["territory"] = null,
        ["province"] = null,
        ["region"] = null,
        ["state"] = null,
        ["district"] = null,
        ["county"] = null,
        ["department"] = null,
        ["departement"] = null,
        ["prefecture"] = null,
        ["commune"] = null,
        ["cercle"] = null,
        ["wilaya"] = null,
        ["woreda"] = null,
        ["قضاء"] = null,
        ["قضا"] = null,
        ["منطقه"] = null,
        ["ولايه"] = null,
        ["مديريه"] = null,
        ["اقليم"] = null,
    };

    private static readonly HashSet<string> Joints = new(["of", "the", "de", "du", "des", "la", "le", "les", "l", "d"], StringComparer.Ordinal);

    /// <summary>What is left of the name, folded; the empty string where that is too little to find a place by.</summary>
    /// <param name="text">The name as written.</param>
    /// <param name="country">The country it lies in, or null: not known.</param>
    public static string Of(string text, Place? country)
    {
        bool isUkrainian = country?.Code?.Text == "UKR";
        string folded = NameFolding.Fold(text.AsSpan().ContainsAny('\'', '\u2019') ? Unjoined(text) : text);
        string[] words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int first = 0, end = words.Length;
        while (first < end && (Kinds.ContainsKey(words[first]) || (first > 0 && Joints.Contains(words[first])) || IsArticle(words, first)))
            first++;
        while (end > first && Kinds.ContainsKey(words[end - 1]))
            end--;

        string bare = first == 0 && end == words.Length ? folded : NameFolding.Fold(string.Join(' ', words[first..end]));
        if (isUkrainian)
            bare = UkrainianNames.Stem(bare);
        return bare.Count(char.IsLetter) < FewestLetters ? string.Empty : bare;
    }

    /// <summary>Whether the name may have words around it, or a stem; quick, and true too often.</summary>
    public static bool MayHold(string text, Place? country) =>
        text.AsSpan().ContainsAny(Apart) || country?.Code?.Text == "UKR";

    /// <summary>The level that a word of the name says ("Idleb Governorate"); null where it says none, or countries differ.</summary>
    public static AdminLevel? LevelOf(string text)
    {
        foreach (string word in NameFolding.Fold(text).Split(' '))
        {
            if (Kinds.TryGetValue(word, out AdminLevel? level) && level is not null)
                return level;
        }

        return null;
    }

    /// <summary>Whether the name is that of a region rather than of its town: "Kyiv oblast", "Київська".</summary>
    public static bool IsOfRegion(string text, Place country)
    {
        string[] words = NameFolding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(words, Kinds.ContainsKey) || (country.Code?.Text == "UKR" && Array.Exists(words, UkrainianNames.IsAdjective));
    }

    /// <summary>A French article in front of the name: "La Kéran", "l'Ouham".</summary>
    private static bool IsArticle(string[] words, int at) => at == 0 && words.Length > 1 && words[0] is "l" or "la" or "le" or "les";

    /// <summary>Puts a blank behind l' and d' at the beginning of a word, so that they are words of their own.</summary>
    private static string Unjoined(string text)
    {
        System.Text.StringBuilder apart = new(text.Length + 2);
        for (int i = 0; i < text.Length; i++)
        {
            bool isJoint = text[i] is '\'' or '\u2019' && i > 0 && text[i - 1] is 'l' or 'L' or 'd' or 'D' && (i == 1 || !char.IsLetter(text[i - 2]));
            apart.Append(isJoint ? ' ' : text[i]);
        }

        return apart.ToString();
    }
}
