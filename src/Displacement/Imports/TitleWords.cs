using System.Text.RegularExpressions;

namespace Displacement.Imports;

/// <summary>Words of a title that make its numbers mean something else than a plain count of the people who are there.</summary>
internal static partial class TitleWords
{
    /// <summary>Words that say the numbers are moved, new, changes, or summed since a day.</summary>
    public static string? Flow(string title) => Found(FlowWords(), title);

    /// <summary>Words that say displaced people returned.</summary>
    public static string? Returned(string title) => Found(ReturnWords(), title);

    /// <summary>Words that say households are counted, where none say persons.</summary>
    public static string? Households(string title) => PersonWords().IsMatch(title) ? null : Found(HouseholdWords(), title);

    /// <summary>Whether a text says that persons are counted.</summary>
    public static bool SaysPersons(string text) => PersonWords().IsMatch(text);

    /// <summary>Words that say shares are given.</summary>
    public static string? Share(string title) => Found(ShareWords(), title);

    /// <summary>Words that say people in need, targeted or reached are counted.</summary>
    public static string? Need(string title) => Found(NeedWords(), title);

    /// <summary>Words that say the numbers are invented. "A registration exercise" counts real people.</summary>
    public static string? Exercise(string title) => Found(ExerciseWords(), title);

    /// <summary>Words that say only people in camps or sites, or registered ones, are counted.</summary>
    public static string? Part(string title) => Found(PartWords(), title);

    /// <summary>Words that say the numbers are projected.</summary>
    public static string? Projected(string title) => Found(ProjectedWords(), title);

    /// <summary>Words that say the numbers are assumed for planning.</summary>
    public static string? Planned(string title) => Found(PlannedWords(), title);

    /// <summary>Words that turn what follows into its opposite: "non-displaced".</summary>
    public static bool Denies(string title) => DenyWords().IsMatch(title);

    private static string? Found(Regex words, string title) => words.Match(title) is { Success: true, Value: var found } ? found : null;

    private const RegexOptions Lenient = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(arrivals?|departures?|new(ly)?\s+(displace\w*|idps?)|cumulative\w*|cumulée?s?|arrivées|départs|llegadas|idp\s+movements?|(changes?|differences?|variations?|évolution)\s+(from|since|between|entre|depuis))\b|الوافد(ون|ين)|المغادر(ون|ين)|تراكمي", Lenient, 1000)]
    private static partial Regex FlowWords();

    [GeneratedRegex(@"\b(idps?\s+returns?|returns?\s+of\s+idps?|returned\s+idps?|spontaneous\s+(idp\s+)?returns?|retours?\s+de\s+(pdi|déplacés))\b", Lenient, 1000)]
    private static partial Regex ReturnWords();

    [GeneratedRegex(@"\b(households?(?!\s+(survey|assessment|visit|level|interview|size|registration))|families|ménages|familles|hogares|familias)\b|عدد (ال)?(أسر|اسر|عائلات)", Lenient, 1000)]
    private static partial Regex HouseholdWords();

    [GeneratedRegex(@"\b(persons?|people|individuals?|ind|population|personnes|individus|personas|members)\b|أفراد|افراد|أشخاص|اشخاص|الأفراد|الافراد", Lenient, 1000)]
    private static partial Regex PersonWords();

    [GeneratedRegex(@"\bas\s+(a\s+)?(%|percent\w*|share|proportion)|(%|\bpercent(age)?)\s+of\b|\(\s*%\s*\)|\b(en|in)\s+%|\b(pourcentage|porcentaje)\b|نسبة", Lenient, 1000)]
    private static partial Regex ShareWords();

    [GeneratedRegex(@"\bin\s+need\b|\bpin\b|\b(targeted|reached|beneficiar(y|ies)|assisted|bénéficiaires|ciblée?s|beneficiarios)\b|dans le besoin|con necesidad|المحتاجين|المستهدف|في حاجة", Lenient, 1000)]
    private static partial Regex NeedWords();

    [GeneratedRegex(@"\bEXERCISE\b|\bEXERCICE\b|(?i:\b(simulation|dummy|fictional|fictitious|fictif|fictives?|mock\s+data|test\s+data|not\s+real|exercise[\s-]+(only|data))\b|بيانات وهمية)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ExerciseWords();

    [GeneratedRegex(@"\b(projected|projections?|forecasts?|projetée?s?|prévisions?|proyectad[oa]s?|proyecci(ó|o)n(es)?)\b|توقعات|المتوقع", Lenient, 1000)]
    private static partial Regex ProjectedWords();

    [GeneratedRegex(@"\b(planning\s+(figures?|assumptions?|scenario)|planned|worst[\s-]case|scenario)\b|chiffres de planification", Lenient, 1000)]
    private static partial Regex PlannedWords();

    [GeneratedRegex(@"\b(in|within)\s+(camps?|(displacement\s+)?sites?|collective\s+cent(er|re)s?|(informal\s+)?settlements)\b|\b(camps?|sites?)\s+only\b|\bregistered\s+(idps?|refugees?|only)\b|\bdans\s+les\s+(camps|sites)\b|\ben\s+(campamentos|albergues)\b|في (ال)?(مخيمات|مراكز)", Lenient, 1000)]
    private static partial Regex PartWords();

    [GeneratedRegex(@"\b(non|not|never|except|excluding|without|hors|sauf|excepté)\b|غير", Lenient, 1000)]
    private static partial Regex DenyWords();
}
