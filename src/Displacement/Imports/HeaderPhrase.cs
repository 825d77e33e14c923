using System.Globalization;
using System.Text;
using Displacement.Figures;
using Displacement.People;

namespace Displacement.Imports;

/// <summary>
/// Reads a header in words, "Estimated # of IDP individuals (total)" or "Nombre de ménages déplacés", as what its figures count. Every
/// word must be understood: "IDP individuals not previously displaced abroad" is another number than "IDP individuals".
/// </summary>
internal static class HeaderPhrase
{
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "estimated", "estimate", "est", "estim", "number", "numbers", "no", "nb", "nbr", "num", "of", "the", "total", "totals", "grand", "overall", "all", "in", "figure", "figures", "count", "sum", "somme", "suma",
        "affected", "reported", "ward", "site", "location", "locations", "settlement", "current", "present", "persons", "person", "people", "individuals", "individual", "ind", "indiv", "inds", "population", "pop",
        "nombre", "estime", "estimee", "estimation", "de", "des", "du", "d", "la", "le", "les", "l", "totale", "totaux", "personnes", "personne", "individus", "individu", "effectif", "par", "pers",
        "numero", "personas", "el", "los", "las", "individuos", "estimado", "عدد", "اجمالي", "مجموع", "المجموع", "الاجمالي", "كلي", "الكلي", "اشخاص", "الاشخاص", "افراد", "الافراد", "فرد", "شخص", "تقديري", "المقدر",
        "кількість", "осіб", "всього", "усього", "количество", "человек", "всего", "загальна",
    };

    /// <summary>Words that by themselves say that people are counted, of whatever group.</summary>
    private static readonly HashSet<string> People = new(StringComparer.Ordinal)
    {
        "persons", "person", "people", "individuals", "individual", "ind", "indiv", "inds", "population", "pop", "personnes", "individus", "effectif", "personas", "individuos",
        "اشخاص", "الاشخاص", "افراد", "الافراد", "осіб", "человек",
    };

    /// <summary>Words that say that a number counts on from one day: it is neither a stock nor the movements of a period.</summary>
    private static readonly HashSet<string> RunningCount = new(StringComparer.Ordinal)
    {
        "cumulative", "cumulated", "cumul", "cumule", "cumules", "cumulee", "cumulees", "cumulatif", "cumulatifs", "cumulative", "cumulatives", "acumulado", "acumulada", "acumulados", "تراكمي", "التراكمي", "تراكمية", "التراكمية",
    };

    private static readonly HashSet<string> Never = new(StringComparer.Ordinal)
    {
        "percent", "percentage", "pct", "share", "ratio", "rate", "proportion", "pourcentage", "taux", "part", "origin", "origine", "previous", "previously", "change", "difference", "variation",
        "source", "date", "name", "code", "pcode", "type", "category", "status", "نسبة", "معدل", "المصدر", "المنشأ",
    };

    private static readonly Dictionary<string, string> Groups = new(StringComparer.Ordinal)
    {
        ["idp"] = "displaced",
        ["idps"] = "displaced",
        ["displaced"] = "displaced",
        ["internally"] = "displaced",
        ["pdi"] = "displaced",
        ["pdis"] = "displaced",
        ["deplaces"] = "displaced",
        ["deplace"] = "displaced",
        ["deplacees"] = "displaced",
        ["internes"] = "displaced",
        ["interne"] = "displaced",
        ["desplazados"] = "displaced",
        ["desplazadas"] = "displaced",
        ["nazihin"] = "displaced",
        ["نازحون"] = "displaced",
        ["النازحون"] = "displaced",
        ["نازحين"] = "displaced",
        ["النازحين"] = "displaced",
        ["نازحة"] = "displaced",
        ["النازحة"] = "displaced",
        ["впо"] = "displaced",
        ["returnee"] = "returnees",
        ["returnees"] = "returnees",
        ["retournes"] = "returnees",
        ["retourne"] = "returnees",
        ["retournees"] = "returnees",
        ["rapatries"] = "returnees",
        ["retornados"] = "returnees",
        ["عائدون"] = "returnees",
        ["العائدون"] = "returnees",
        ["عائدين"] = "returnees",
        ["العائدين"] = "returnees",
        ["refugee"] = "refugees",
        ["refugees"] = "refugees",
        ["refugies"] = "refugees",
        ["refugie"] = "refugees",
        ["refugiados"] = "refugees",
        ["لاجئون"] = "refugees",
        ["اللاجئون"] = "refugees",
        ["لاجئين"] = "refugees",
        ["اللاجئين"] = "refugees",
        ["civilians"] = "civilians",
        ["civilian"] = "civilians",
        ["civils"] = "civilians",
        ["المدنيون"] = "civilians",
        ["مدنيون"] = "civilians",
        ["المدنيين"] = "civilians",
        ["residents"] = "residents",
        ["resident"] = "residents",
        ["host"] = "host-community",
        ["hote"] = "host-community",
        ["inhabitants"] = "population",
        ["habitants"] = "population",
        ["السكان"] = "population",
        ["سكان"] = "population",
        ["населення"] = "population",
        ["население"] = "population",
        ["poblacion"] = "population",
        ["community"] = "host-community",
        ["communaute"] = "host-community",
    };

    private static readonly HashSet<string> Households = new(StringComparer.Ordinal)
    {
        "hh", "hhs", "household", "households", "family", "families", "menage", "menages", "famille", "familles", "hogares", "familias", "أسر", "اسر", "الاسر", "أسرة", "اسرة", "عائلات", "العائلات", "домогосподарств", "семей",
    };

    /// <summary>What a header means; null where it counts nobody, or a word of it is not understood.</summary>
    public static ValueMeaning? Read(string header)
    {
        var words = Words(header);
        if (words is ["count" or "nombre" or "number", "of" or "de", "rows" or "lignes" or "records", ..] || (words is ["count", "of", ..] && char.IsUpper(header.TrimStart()[0])))
        {
            // A pivot table's "Count of IDPs" counts rows.
            return null;
        }

        if (words.Count == 0 || header.Contains('%', StringComparison.Ordinal) || words.Exists(Never.Contains))
        {
            return null;
        }

        var households = words.RemoveAll(Households.Contains) > 0;
        var group = TakeGroup(words, out var measure);
        if (group is not null && group != PopulationGroup.HostCommunity.Code)
        {
            words.RemoveAll(word => word is "community");
        }

        var wholePopulation = group is null && !households && words.Exists(word => word is "population" or "pop");
        var onlyPeople = words.Exists(People.Contains);
        words.RemoveAll(Silent.Contains);
        var sex = Sex.All;
        AgeBand? age = null;
        if (words.Count > 0)
        {
            if (Breakdown(string.Join(' ', words)) is not { } part)
            {
                return null;
            }

            (sex, age) = part;
        }

        if (group is null && !households && !onlyPeople && sex == Sex.All && age is null)
        {
            return null;
        }

        var isPart = sex != Sex.All || age is not null;
        return new ValueMeaning(
            group ?? (wholePopulation && !isPart ? PopulationGroup.Population.Code : null),
            sex,
            age,
            households ? CountUnit.Households : CountUnit.People,
            measure,
            Optional: isPart || households);
    }

    /// <summary>The one group that a title names; null where it names none or several.</summary>
    public static string? GroupIn(string title) => TitleWords.Denies(title) ? null :
        Words(title).Where(word => Groups.ContainsKey(word) && word is not ("community" or "communaute" or "host" or "hote" or "resident")).Select(word => Groups[word]).Distinct(StringComparer.Ordinal).Take(2).ToArray() is [var only] ? only : null;

    /// <summary>The group that the words name, which leave the list; none where they name two.</summary>
    private static string? TakeGroup(List<string> words, out MeasureKind? measure)
    {
        measure = words.RemoveAll(word => word is "arrivals" or "arrivees" or "الوافدون" or "الوافدين") > 0 ? MeasureKind.Arrivals
            : words.RemoveAll(word => word is "departures" or "departs" or "المغادرون" or "المغادرين") > 0 ? MeasureKind.Departures
            : words.RemoveAll(RunningCount.Contains) > 0 ? MeasureKind.Cumulative
            : words.Contains("newly") || (words.Contains("new") && words.Exists(word => word is "displacement" or "displacements" or "idps" or "idp")) ? MeasureKind.Displacements
            : null;
        if (measure is MeasureKind.Displacements or MeasureKind.Cumulative)
        {
            words.RemoveAll(word => word is "new" or "newly" or "displacement" or "displacements");
        }

        var named = words.Where(Groups.ContainsKey).Select(word => Groups[word]).Distinct(StringComparer.Ordinal).ToList();
        var isReturned = words.Exists(word => word is "returned" or "returning");
        if (named.Count > 1 || (isReturned && named is not ["displaced"] and not ["refugees"]))
        {
            return measure is null ? null : "displaced";
        }

        words.RemoveAll(word => Groups.ContainsKey(word) || (isReturned && word is "returned" or "returning"));
        return (named, isReturned) switch
        {
            (["displaced"], true) => PopulationGroup.ReturnedDisplaced.Code,
            (["refugees"], true) => PopulationGroup.ReturnedRefugees.Code,
            ([var only], _) => only,
            _ => measure is null ? null : PopulationGroup.Displaced.Code,
        };
    }

    /// <summary>The sex and age that the other words say: "females 0-4", "boys", "enfants".</summary>
    private static (Sex Sex, AgeBand? Age)? Breakdown(string words) => AgeSexCode.Read(words) ?? words switch
    {
        "females" or "female" or "women" or "femmes" or "femme" or "f" or "mujeres" or "إناث" or "اناث" or "الإناث" or "الاناث" or "نساء" or "жінки" => (Sex.Female, null),
        "males" or "male" or "men" or "hommes" or "homme" or "m" or "hombres" or "ذكور" or "الذكور" or "رجال" or "чоловіки" => (Sex.Male, null),
        "children" or "enfants" or "اطفال" or "أطفال" or "الأطفال" or "الاطفال" or "ninos" or "діти" => (Sex.All, AgeBand.Children),
        "girls" or "filles" or "بنات" => (Sex.Female, AgeBand.Children),
        "boys" or "garcons" or "أولاد" or "اولاد" => (Sex.Male, AgeBand.Children),
        _ => AgeBand.TryParse(words.Replace(' ', '-')) is { } band && char.IsDigit(words[0]) && (band.To is null || words.Contains(' ', StringComparison.Ordinal)) ? (Sex.All, band) : null,
    };

    private static List<string> Words(string header)
    {
        var text = new StringBuilder(header.Length);
        foreach (var c in header.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                text.Append(char.IsLetterOrDigit(c) || c == '+' ? char.ToLowerInvariant(c) : ' ');
            }
        }

        return [.. text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
