using System.Collections.Frozen;
using Displacement.Figures.Wording;
using Displacement.People;

namespace Displacement.Imports;

/// <summary>Reads sex and age out of the words of a header or cell: "Girls", "IDPs female", "Males (18-59)", "رجال", "Garçons".</summary>
/// <remarks>
/// Girls and boys are 0–17. Men and women have no band here: they are 18+ only where the same file also has boys or girls, which the
/// caller knows. Whom the figures count ("IDPs", "refugees") is passed over; a word that is not known ("pregnant", "headed") makes
/// the whole text unread. "Niños" alone may be boys or children, so it is not read.
/// </remarks>
public static class AgeSexWords
{
    private const int LongestHeader = 80;

    private static readonly FrozenDictionary<string, Kind> Kinds = Words(
        (Kind.Female, "female|females|f|fem|féminin|femenino|أنثى|إناث|الإناث|жін|жен|ж|жіноча|женский"),
        (Kind.Woman, "women|woman|femme|femmes|mujer|mujeres|نساء|النساء|امرأة|سيدات|жінки|жінок|жінка|женщины|женщин"),
        (Kind.Girl, "girl|girls|fille|filles|niña|niñas|بنات|البنات|فتيات|الفتيات|дівчата|дівчатка|дівчаток|девочки|девочек"),
        (Kind.Male, "male|males|m|masculin|masculino|ذكر|ذكور|الذكور|чол|муж|чоловіча|мужской"),
        (Kind.Man, "men|man|homme|hommes|hombre|hombres|رجال|الرجال|رجل|чоловіки|чоловіків|мужчины|мужчин"),
        (Kind.Boy, "boy|boys|garçon|garçons|أولاد|الأولاد|فتيان|الفتيان|хлопці|хлопчики|хлопчиків|мальчики|мальчиков"),
        (Kind.Child, "children|child|enfants|enfant|minors|mineurs|أطفال|الأطفال|діти|дітей|дети|детей"),
        (Kind.Adult, "adult|adults|adulte|adultes|adultos|بالغين|البالغين|بالغون|дорослі|дорослих|взрослые|взрослых"),
        (Kind.Old, "elderly|agees|مسنين|المسنين"),
        (Kind.Group, "idp|idps|pdi|pdis|впо|person|persons|people|individuals|ind|population|pop|displaced|internally|refugees|refugee|returnees|returnee"),
        (Kind.Group, "personnes|individus|déplacés|déplacées|réfugiés|retournés|personas|desplazadas|desplazados|total|number|no|nb|nbr|nombre|num|count|sex"),
        (Kind.Group, "أشخاص|الأشخاص|نازحين|النازحين|عدد|إجمالي|السكان|осіб|особи|кількість|всього|людей|население|человек"));

    private static readonly FrozenSet<string> Links = FrozenSet.Create(StringComparer.Ordinal, "and", "et", "y", "و", "та", "и", "і", "&", "/", "+", "of", "de", "des", "d", "l", "the", "les", "(", ")", "[", "]", "-", "#", "%");

    [Flags]
    private enum Kind
    {
        None = 0,
        Female = 1,
        Woman = 2,
        Girl = 4,
        Male = 8,
        Man = 16,
        Boy = 32,
        Child = 64,
        Adult = 128,
        Old = 256,
        Group = 512,
    }

    /// <summary>The sex and the age band; null where the text says neither, or more than is understood here.</summary>
    /// <param name="header">The words of a header or a cell, in English, French, Arabic, Spanish, Ukrainian or Russian.</param>
    /// <returns>The band is null where nothing says the ages; a band without numbers ("adults") has its word as label.</returns>
    public static (Sex Sex, AgeBand? Age)? Read(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        if (header.Length > LongestHeader)
        {
            return null;
        }

        var (kinds, label, rest) = Sorted(Spaced(header));
        var band = rest.Count == 0 ? null : AgeText.Phrase(rest);
        var says = kinds & ~Kind.Group;
        if ((rest.Count > 0 && band is null) || (says == Kind.None && band is null))
        {
            return null;
        }

        return SexesFit(says) ? (SexOf(says), band ?? AgeOf(says, label)) : null;
    }

    private static (Kind Kinds, string Label, List<string> Left) Sorted(string text)
    {
        var kinds = Kind.None;
        var label = string.Empty;
        var rest = new List<string>();
        foreach (var word in Tokens.Of(text).Texts())
        {
            if (Kinds.TryGetValue(word, out var kind))
            {
                kinds |= kind;
                label = kind is Kind.Adult or Kind.Old ? word : label;
            }
            else if (rest.Count > 0 || !Links.Contains(word))
            {
                rest.Add(word);
            }
        }

        // What joins words of sexes is dropped; "18 +" keeps its plus.
        if (rest.TrueForAll(Links.Contains))
        {
            rest.Clear();
        }

        while (rest is [.., var last] && last != "+" && Links.Contains(last))
        {
            rest.RemoveAt(rest.Count - 1);
        }

        return (kinds, label, rest);
    }

    /// <summary>"women and children" counts other people than women, and "men and girls" than one sex: not read.</summary>
    private static bool SexesFit(Kind says)
    {
        var grown = (Has(says, Kind.Woman) ? 1 : 0) | (Has(says, Kind.Man) ? 2 : 0);
        var young = (Has(says, Kind.Girl) ? 1 : 0) | (Has(says, Kind.Boy) ? 2 : 0) | (Has(says, Kind.Child) ? 3 : 0);
        return grown == 0 || young == 0 || grown == young;
    }

    private static Sex SexOf(Kind says)
    {
        var female = Has(says, Kind.Female | Kind.Woman | Kind.Girl);
        var male = Has(says, Kind.Male | Kind.Man | Kind.Boy);
        return female == male ? Sex.All : female ? Sex.Female : Sex.Male;
    }

    private static AgeBand? AgeOf(Kind says, string label) =>
        Has(says, Kind.Woman | Kind.Man) && Has(says, Kind.Girl | Kind.Boy | Kind.Child) ? null
        : Has(says, Kind.Adult | Kind.Old) ? Has(says, Kind.Girl | Kind.Boy | Kind.Child) ? null : new AgeBand(null, null, label)
        : Has(says, Kind.Girl | Kind.Boy | Kind.Child) ? AgeBand.Children
        : null;

    private static bool Has(Kind says, Kind kind) => (says & kind) != Kind.None;

    /// <summary>Low lines between digits are dashes, others are blanks: "F_00_04".</summary>
    private static string Spaced(string header)
    {
        var spaced = header.ToCharArray();
        for (var at = 0; at < spaced.Length; at++)
        {
            if (spaced[at] == '_')
            {
                spaced[at] = at > 0 && at + 1 < spaced.Length && char.IsDigit(header[at - 1]) && char.IsDigit(header[at + 1]) ? '-' : ' ';
            }
        }

        return new string(spaced);
    }

    private static FrozenDictionary<string, Kind> Words(params (Kind Kind, string Words)[] lists) => lists
        .SelectMany(list => list.Words.Split('|'), (list, word) => KeyValuePair.Create(Folding.Fold(word), list.Kind))
        .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);
}
