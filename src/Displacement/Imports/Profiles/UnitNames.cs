using Displacement.Places;

namespace Displacement.Imports.Profiles;

/// <summary>What countries call their divisions, in headers: governorate, région, محافظة.</summary>
internal static class UnitNames
{
    private static readonly (string Word, AdminLevel Level)[] Words =
    [
        ("subdistrict", AdminLevel.SubDistrict), ("souspréfecture", AdminLevel.SubDistrict), ("sousprefecture", AdminLevel.SubDistrict),
        ("payam", AdminLevel.SubDistrict), ("boma", AdminLevel.Community), ("commune", AdminLevel.SubDistrict), ("ward", AdminLevel.SubDistrict), ("ناحية", AdminLevel.SubDistrict), ("الناحية", AdminLevel.SubDistrict),
        ("governorate", AdminLevel.Governorate), ("gouvernorat", AdminLevel.Governorate), ("region", AdminLevel.Governorate),
        ("province", AdminLevel.Governorate), ("state", AdminLevel.Governorate), ("محافظة", AdminLevel.Governorate), ("المحافظة", AdminLevel.Governorate),
        ("district", AdminLevel.District), ("county", AdminLevel.District), ("prefecture", AdminLevel.District), ("lga", AdminLevel.District),
        ("cercle", AdminLevel.District), ("منطقة", AdminLevel.District), ("المنطقة", AdminLevel.District),
        ("community", AdminLevel.Community), ("village", AdminLevel.Community), ("localite", AdminLevel.Community), ("town", AdminLevel.Community),
        ("oblast", AdminLevel.Governorate), ("raion", AdminLevel.District), ("hromada", AdminLevel.SubDistrict), ("departement", AdminLevel.Governorate), ("wilaya", AdminLevel.Governorate),
        ("departamento", AdminLevel.Governorate), ("municipio", AdminLevel.District), ("municipality", AdminLevel.District), ("localgovernmentarea", AdminLevel.District), ("zone", AdminLevel.District), ("woreda", AdminLevel.SubDistrict),
        ("territoire", AdminLevel.District), ("область", AdminLevel.Governorate), ("район", AdminLevel.District), ("громада", AdminLevel.SubDistrict), ("mohafaza", AdminLevel.Governorate), ("caza", AdminLevel.District), ("المديرية", AdminLevel.District), ("مديرية", AdminLevel.District),
        ("site", AdminLevel.Site), ("camp", AdminLevel.Site),
    ];

    /// <summary>"State of origin", "Origin LGA": where people come from, never where they are.</summary>
    private static ColumnRole? Origin(string folded)
    {
        foreach (var word in (string[])["oforigin", "dorigine", "origine", "origin", "previous", "deprovenance"])
        {
            if (folded.Contains(word, StringComparison.Ordinal) && folded.Length > word.Length)
            {
                var unit = folded.Replace(word, string.Empty, StringComparison.Ordinal);
                return Role(unit) is { Level: { } level } role && !unit.Contains(word, StringComparison.Ordinal)
                    ? new ColumnRole(role.Kind == RoleKind.AdminCode ? RoleKind.OriginCode : RoleKind.OriginName, level)
                    : null;
            }
        }

        return null;
    }

    /// <summary>What site lists call their sites.</summary>
    private static ColumnRole? Sites(string folded) => folded switch
    {
        "locationssid" or "ssid" or "siteid" or "sitecode" or "sitepcode" or "campid" or "campcode" or "locationid" or "locationcodessid" or "settlementid" => new ColumnRole(RoleKind.AdminCode, AdminLevel.Site),
        "villageidpsettlementname" or "sitename" or "locationname" or "settlementname" or "campname" or "nameofsite" or "nomdusite" or "idpsitename" or "اسمالموقع" or "اسمالمخيم" or "المخيم" => new ColumnRole(RoleKind.AdminName, AdminLevel.Site),
        _ => null,
    };

    /// <summary>The role of a folded header ("regionpcode", "districtname", "governorate"), or null.</summary>
    public static ColumnRole? Role(string folded)
    {
        if (Sites(folded) is { } site)
        {
            return site;
        }

        if (Origin(folded) is { } origin)
        {
            return origin;
        }

        foreach (var (word, level) in Words)
        {
            if (folded.StartsWith(word, StringComparison.Ordinal))
            {
                return folded[word.Length..] switch
                {
                    "pcode" or "code" or "id" => new ColumnRole(RoleKind.AdminCode, level),
                    "" or "name" or "nom" or "ofdisplacement" or "ofresidence" or "actuel" or "deresidence" => new ColumnRole(RoleKind.AdminName, level),
                    "nameen" or "en" => new ColumnRole(RoleKind.AdminName, level, Language: "en"),
                    "namear" or "ar" => new ColumnRole(RoleKind.AdminName, level, Language: "ar"),
                    "namefr" or "fr" => new ColumnRole(RoleKind.AdminName, level, Language: "fr"),
                    _ => null,
                };
            }
        }

        return null;
    }
}
