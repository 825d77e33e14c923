using System.Text.RegularExpressions;

namespace Displacement.Imports.Profiles;

/// <summary>The usual headers of columns of places: admin1Pcode, ADM2_NAME, Adm1_name, admin1Name_fr, location_code.</summary>
internal static partial class PlaceHeaders
{
    /// <summary>The role of a folded header, or null.</summary>
    public static ColumnRole? Role(string folded)
    {
        var match = Admin().Match(folded);
        if (match.Success)
        {
            var level = match.Groups["level"].Value[0] - '0';
            var what = match.Groups["what"].Value;
            var language = match.Groups["language"].Value;
            return what is "pcode" or "code" or "pcod" or "id" or "iso3" or "iso2"
                ? ColumnRole.Code(level)
                : ColumnRole.Name(level, language is "en" or "ar" or "fr" ? language : "und");
        }

        return folded switch
        {
            "iso3" or "countryiso3" or "iso3code" or "iso3countrycode" or "alpha3" or "locationcode" or "countrycode" or "paysiso3" => ColumnRole.Code(0),
            "country" or "countryname" or "locationname" or "pays" or "البلد" or "الدولة" => ColumnRole.Name(0),
            "countryen" => ColumnRole.Name(0, "en"),
            "paysfr" => ColumnRole.Name(0, "fr"),
            _ => null,
        };
    }

    [GeneratedRegex("^adm(in)?(?<level>[0-4])(?<what>pcode|pcod|code|id|iso3|iso2|name|nm|ref)?s?(?<language>en|ar|fr|es|pt|uk|ru|local)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Admin();
}
