using System.Globalization;
using System.Text;

namespace Displacement.Imports.Checks;

/// <summary>The words by which headers announce data of single persons, in English, French, Arabic, Spanish and Ukrainian.</summary>
internal static class PersonalWords
{
    private static readonly string[] Names = Folded(
        "first name", "firstname", "given name", "second name", "middle name", "last name", "lastname", "surname", "family name", "full name", "fullname", "maiden name",
        "head of household", "household head", "head of family", "family head", "head of hh", "hh head", "hoh", "hohh", "HoH", "focal point", "focal person", "contact person", "contact name",
        "prénom", "prénoms", "nom de famille", "nom complet", "chef de ménage", "chef du ménage", "chef de famille", "point focal", "personne de contact",
        "رب الأسرة", "رب الاسره", "رب العائلة", "ربة الأسرة", "الاسم الأول", "الاسم الكامل", "الاسم الثلاثي", "الاسم الرباعي", "الكنية", "اللقب", "اسم العائلة", "اسم الأب", "اسم الأم", "جهة الاتصال",
        "apellido", "apellidos", "nombre completo", "jefe de hogar", "jefe del hogar", "jefa de hogar", "jefe de familia", "persona de contacto", "punto focal",
        "прізвище", "піб", "п і б", "по батькові", "голова домогосподарства", "голова сім’ї", "контактна особа");

    private static readonly string[] NameWords = Folded("name", "names", "nom", "noms", "nombre", "nombres", "اسم", "الاسم", "أسماء", "ім’я", "імена");

    private static readonly string[] PersonWords = Folded(
        "beneficiary", "beneficiaries", "respondent", "informant", "father", "fathers", "mother", "mothers", "husband", "wife", "spouse", "child", "person", "individual", "member", "recipient", "patient",
        "guardian", "caregiver", "enumerator", "interviewee", "refugee", "bénéficiaire", "répondant", "informateur", "père", "mère", "époux", "épouse", "enfant", "personne", "individu", "membre", "enquêteur",
        "المستفيد", "المستفيدة", "الزوج", "الزوجة", "الطفل", "الشخص", "الفرد", "المجيب", "beneficiario", "beneficiaria", "encuestado", "padre", "madre", "persona", "бенефіціара", "особи", "отримувача", "дитини");

    /// <summary>Beside these a name is that of a thing.</summary>
    private static readonly string[] Things = Folded(
        "type", "site", "camp", "location", "place", "village", "facility", "school", "space", "centre", "center", "organisation", "organization", "agency", "partner", "sex", "gender", "sexe",
        "age", "nationality", "nationalité", "role", "position", "status", "relation", "group", "lieu", "localité", "organización", "agencia", "موقع", "مخيم", "قرية", "منظمة", "جنس", "عمر");

    private static readonly string[] Phones = Folded(
        "phone", "phones", "phone number", "telephone", "telephone number", "tel", "mobile", "mobile number", "cellphone", "cell phone", "msisdn", "whatsapp", "gsm", "contact number", "contact no",
        "téléphone", "portable", "numéro de contact", "هاتف", "الهاتف", "رقم الهاتف", "جوال", "الجوال", "موبايل", "الموبايل", "واتساب", "teléfono", "celular", "móvil", "телефон", "мобільний");

    private static readonly string[] Papers = Folded(
        "national id", "national number", "national identity", "id number", "id no", "id card", "identity card", "identity number", "passport", "passport number", "nin", "individual id", "beneficiary id", "person id",
        "registration id", "registration number", "registration no", "progres id", "progres number", "ration card", "refugee id", "case number", "tax number",
        "carte d’identité", "numéro d’identité", "pièce d’identité", "cni", "passeport", "numéro d’enregistrement", "الرقم الوطني", "رقم الهوية", "الهوية", "رقم القيد", "جواز السفر", "رقم جواز السفر", "رقم التسجيل", "البطاقة الشخصية",
        "cédula", "dni", "documento de identidad", "número de documento", "pasaporte", "паспорт", "номер паспорта", "іпн", "рнокпп", "єдрпоу особи");

    private static readonly string[] Births = Folded(
        "date of birth", "birth date", "birthdate", "birthday", "dob", "day of birth", "date de naissance", "né le", "تاريخ الميلاد", "تاريخ الولادة", "fecha de nacimiento", "дата народження");

    private static readonly string[] Households = Folded(
        "household id", "household number", "household no", "household code", "hh id", "hhid", "hh number", "hh code", "family id", "family number", "id ménage", "numéro de ménage", "numéro du ménage", "code ménage",
        "رقم الأسرة", "رقم العائلة", "id hogar", "número de hogar", "номер домогосподарства");

    private static readonly string[] Positions = Folded(
        "lat", "latitude", "lon", "long", "lng", "longitude", "gps", "geopoint", "geolocation", "coordinates", "coordonnées", "خط العرض", "خط الطول", "إحداثيات", "الإحداثيات", "latitud", "longitud", "coordenadas", "широта", "довгота", "координати");

    private static readonly string[] Counts = Folded("number of", "no of", "nb of", "count of", "total", "percentage", "percent", "nombre de", "nb de", "عدد", "نسبة", "cantidad de", "número de personas", "número de hogares", "кількість");

    private static readonly string[] Coded = Folded("code", "codes", "pcode", "psgc", "ubigeo", "dane", "id", "رمز", "código", "код");

    /// <summary>Brings a header's spellings together: words in lower case without accents, a blank before, between and behind them.</summary>
    public static string Fold(string header)
    {
        var text = new StringBuilder(" ");
        var last = '\0';
        foreach (var c in header.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (!char.IsLetterOrDigit(c) || (char.IsUpper(c) && char.IsLower(last)))
            {
                text.Append(text[^1] == ' ' ? "" : " ");
            }

            if (char.IsLetterOrDigit(c))
            {
                text.Append(char.ToLowerInvariant(c));
            }

            last = c;
        }

        return text.Append(text[^1] == ' ' ? "" : " ").ToString();
    }

    /// <summary>Whether a folded header announces names of persons.</summary>
    public static bool SayName(string header) =>
        Say(header, Names) ? !Say(header, ["type", "sex", "gender", "sexe", "age", "organisation", "organization", "agency", "partner"]) : SayBareName(header, Say(header, PersonWords)) && !Say(header, Things);

    /// <summary>Whether a folded header is no more than "name", so that the rows must say whose.</summary>
    public static bool IsBareName(string header) => Array.Exists(NameWords, word => header.Length == word.Length + 2 && header.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether a folded header announces phone numbers.</summary>
    public static bool SayPhone(string header) => Say(header, Phones) && !SayCount(header);

    /// <summary>Whether a folded header announces identity papers or registrations.</summary>
    public static bool SayIdentity(string header) => Say(header, Papers) && !SayCount(header);

    /// <summary>Whether a folded header announces days of birth.</summary>
    public static bool SayBirth(string header) => Say(header, Births);

    /// <summary>Whether a folded header announces numbers of households.</summary>
    public static bool SayHousehold(string header) => Say(header, Households);

    /// <summary>Whether a folded header announces positions.</summary>
    public static bool SayPosition(string header) => Say(header, Positions);

    /// <summary>Whether a folded header announces codes, which may look like phone numbers.</summary>
    public static bool SayCode(string header) => Say(header, Coded);

    private static bool SayBareName(string header, bool ofPerson) => ofPerson && Say(header, NameWords);

    private static bool SayCount(string header) => Array.Exists(Counts, words => header.StartsWith($" {words} ", StringComparison.Ordinal));

    private static bool Say(string header, string[] phrases) => Array.Exists(phrases, phrase => header.Contains($" {phrase} ", StringComparison.Ordinal));

    private static string[] Folded(params string[] phrases) => [.. phrases.Select(phrase => Fold(phrase).Trim())];
}
