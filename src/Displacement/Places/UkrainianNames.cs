using System.Text;

namespace Displacement.Places;

/// <summary>
/// Ukraine's regions are called by an adjective (Донецька, Donetska), by their town with a word (Donetsk oblast), and in Russian spelling
/// (Донецкая, Kiev). All of them have one stem here. It is for comparing within Ukraine alone.
/// </summary>
internal static class UkrainianNames
{
    private static readonly string[] Endings = ["skaya", "skaia", "skoi", "skyi", "skiy", "skyy", "skij", "ska", "zka", "ske", "sk"];

    private static readonly Dictionary<char, string> Latin = new()
    {
        ['а'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "h",
        ['д'] = "d",
        ['е'] = "e",
        ['є'] = "ie",
        ['ж'] = "zh",
        ['з'] = "z",
        ['и'] = "y",
        ['і'] = "i",
        ['к'] = "k",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "n",
        ['о'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['у'] = "u",
        ['ф'] = "f",
        ['х'] = "kh",
        ['ц'] = "ts",
        ['ч'] = "ch",
        ['ш'] = "sh",
        ['щ'] = "shch",
        ['ь'] = "",
        ['ъ'] = "",
        ['ы'] = "y",
        ['э'] = "e",
        ['ю'] = "iu",
        ['я'] = "ia",
    };

    /// <summary>Stems that are not the town's name without its ending, and Russian spellings; keys as <see cref="Plain"/> leaves them.</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["kiev"] = "kiv",
        ["cherka"] = "cherkasi",
        ["ode"] = "odesa",
        ["odes"] = "odesa",
        ["vinit"] = "vinitsia",
        ["vinitsa"] = "vinitsia",
        ["poltav"] = "poltava",
        ["sum"] = "sumi",
        ["rivnen"] = "rivne",
        ["roven"] = "rivne",
        ["rovno"] = "rivne",
        ["zakarpat"] = "zakarpatia",
        ["zapori"] = "zaporizhzhia",
        ["zaporozh"] = "zaporizhzhia",
        ["zaporozhe"] = "zaporizhzhia",
        ["zaporizhia"] = "zaporizhzhia",
        ["chernivet"] = "chernivtsi",
        ["chernovit"] = "chernivtsi",
        ["chernovtsi"] = "chernivtsi",
        ["kharkov"] = "kharkiv",
        ["lvov"] = "lviv",
        ["mikolaev"] = "mikolaiv",
        ["nikolaev"] = "mikolaiv",
        ["chernihov"] = "chernihiv",
        ["ternopol"] = "ternopil",
        ["dnepropetrov"] = "dnipropetrov",
        ["crimea"] = "krim",
    };

    /// <summary>Whether a folded name is an adjective, as regions are called and towns are not.</summary>
    public static bool IsAdjective(string folded)
    {
        string latin = Transliterate(folded);
        return latin.EndsWith("ska", StringComparison.Ordinal) || latin.EndsWith("zka", StringComparison.Ordinal) || latin.EndsWith("skaia", StringComparison.Ordinal)
            || latin.EndsWith("skaya", StringComparison.Ordinal);
    }

    /// <summary>The stem of a folded name without the words around it.</summary>
    public static string Stem(string bare)
    {
        string name = Transliterate(bare);
        string? ending = Array.Find(Endings, one => name.EndsWith(one, StringComparison.Ordinal) && name.Length > one.Length + 1);
        string stem = Plain(ending is null ? name : name[..^ending.Length]);
        return Known.TryGetValue(stem, out string? usual) ? usual : stem;
    }

    private static string Transliterate(string folded)
    {
        StringBuilder latin = new(folded.Length * 2);
        foreach (char letter in folded)
            latin.Append(Latin.TryGetValue(letter, out string? letters) ? letters : letter.ToString());
        return latin.ToString();
    }

    /// <summary>What spellings differ in without meaning another name: y and i, g and h, doubled letters.</summary>
    private static string Plain(string name)
    {
        StringBuilder plain = new(name.Length);
        foreach (char letter in name)
        {
            char one = letter switch { 'y' => 'i', 'g' => 'h', _ => letter };
            if (plain.Length == 0 || plain[^1] != one)
                plain.Append(one);
        }

        return plain.ToString();
    }
}
