using System.Text.RegularExpressions;
using Displacement.Figures;
using Displacement.People;
using Displacement.Places;

namespace Displacement.Imports;

/// <summary>Reads HXL hashtags: what a column means by its tag and attributes, whose order does not matter.</summary>
internal static partial class HxlTag
{
    /// <summary>Whether a cell is a hashtag ("#adm1 +code", "#affected+idps").</summary>
    public static bool Is(string cell) => Shape().IsMatch(cell);

    /// <summary>Whether a row is one of hashtags: every filled cell begins with #, and one at least is well formed.</summary>
    public static bool IsRow(IReadOnlyList<string> cells) =>
        cells.Any(Is) && cells.All(cell => string.IsNullOrWhiteSpace(cell) || cell.TrimStart().StartsWith('#'));

    /// <summary>The role of a tag; a malformed one only loses its column.</summary>
    public static ColumnRole Role(string cell)
    {
        if (!Is(cell))
        {
            return ColumnRole.None;
        }

        var parts = cell.Replace(" ", string.Empty, StringComparison.Ordinal).ToLowerInvariant().Split('+', '/');
        HashSet<string> attributes = [.. parts.Skip(1)];
        var tag = parts[0];
        return Place(tag, attributes) ?? Dimension(tag, attributes) ?? Date(tag, attributes) ?? Figures(tag, attributes) ?? ColumnRole.None;
    }

    private static ColumnRole? Place(string tag, HashSet<string> attributes)
    {
        var level = tag switch
        {
            "#country" or "#adm0" => AdminLevel.Country,
            "#adm1" => AdminLevel.Governorate,
            "#adm2" => AdminLevel.District,
            "#adm3" => AdminLevel.SubDistrict,
            "#adm4" => AdminLevel.Community,
            "#loc" => AdminLevel.Site,
            _ => (AdminLevel?)null,
        };
        var isCode = attributes.Contains("code") || attributes.Contains("pcode") || attributes.Contains("iso3");
        if (attributes.Contains("origin"))
        {
            return level is null ? null : new ColumnRole(isCode ? RoleKind.OriginCode : RoleKind.OriginName, level);
        }

        if (tag == "#loc" && attributes.Overlaps(["type", "status"]))
        {
            return new ColumnRole(attributes.Contains("type") ? RoleKind.SiteType : RoleKind.SiteStatus);
        }

        if (tag == "#geo" && attributes.Overlaps(["lat", "lat_deg", "lon", "lon_deg"]))
        {
            return new ColumnRole(attributes.Overlaps(["lat", "lat_deg"]) ? RoleKind.Latitude : RoleKind.Longitude);
        }

        if (tag is "#adm" or "#geo" && attributes.Any(a => a is "level" or "admin_level"))
        {
            return new ColumnRole(RoleKind.Level);
        }

        if (tag == "#adm" && isCode)
        {
            return new ColumnRole(attributes.Contains("parent") ? RoleKind.ParentCode : RoleKind.AdminCode);
        }

        if (tag == "#adm" && attributes.Contains("name"))
        {
            return new ColumnRole(RoleKind.AdminName);
        }

        var language = attributes.FirstOrDefault(a => a is "en" or "fr" or "ar" or "i_en" or "i_fr" or "i_ar")?.Replace("i_", string.Empty, StringComparison.Ordinal);
        return level is null ? null : new ColumnRole(isCode ? RoleKind.AdminCode : RoleKind.AdminName, level, Language: language ?? "und");
    }

    private static ColumnRole? Dimension(string tag, HashSet<string> attributes) => tag switch
    {
        "#gender" or "#sex" => new(RoleKind.Sex),
        "#age" => new(attributes.Contains("min") ? RoleKind.AgeMin : attributes.Contains("max") ? RoleKind.AgeMax : RoleKind.AgeRange),
        "#round" => new(RoleKind.Round),
        "#cause" => new(RoleKind.Reason),
        "#assessment" => new(RoleKind.Assessment),
        "#sector" or "#subsector" => new(RoleKind.Sector),
        "#org" when !attributes.Contains("code") => new(RoleKind.Operation),
        "#operation" when !attributes.Contains("status") => new(RoleKind.Operation),
        "#origin" => new(attributes.Contains("code") ? RoleKind.OriginCode : RoleKind.OriginName),
        "#meta" when attributes.Contains("source") => new(RoleKind.Producer),
        "#meta" when attributes.Contains("contributor") => new(RoleKind.Carrier),
        "#meta" when attributes.Contains("remark") => new(RoleKind.Remark),
        "#population" when attributes.Contains("group") => ColumnRole.None,
        _ => null,
    };

    private static ColumnRole? Date(string tag, HashSet<string> attributes)
    {
        if (tag is not ("#date" or "#period_date" or "#report_date"))
        {
            return null;
        }

        return attributes switch
        {
            _ when attributes.Contains("year") => new ColumnRole(RoleKind.Year),
            _ when attributes.Contains("month") => new ColumnRole(RoleKind.Month),
            _ when attributes.Contains("start") => new ColumnRole(RoleKind.DateStart),
            _ when attributes.Contains("end") => new ColumnRole(RoleKind.DateEnd),
            _ when attributes.Contains("published") => new ColumnRole(RoleKind.Published),
            _ => new ColumnRole(RoleKind.Date),
        };
    }

    private static ColumnRole? Figures(string tag, HashSet<string> attributes)
    {
        var group = tag switch
        {
            "#idp_num" => PopulationGroup.Displaced.Code,
            "#refugee_num" => PopulationGroup.Refugees.Code,
            "#population" => PopulationGroup.Population.Code,
            "#affected" when attributes.Any(a => a is "idps" or "idp" or "displaced") => PopulationGroup.Displaced.Code,
            "#affected" when attributes.Contains("returnees") => PopulationGroup.Returnees.Code,
            "#affected" when attributes.Contains("refugees") => PopulationGroup.Refugees.Code,
            "#inneed" or "#targeted" or "#reached" or "#affected" => GroupOfStatus(attributes),
            _ => null,
        };
        var status = tag switch
        {
            "#inneed" => NeedStatus.InNeed,
            "#targeted" => NeedStatus.Targeted,
            "#reached" => NeedStatus.Reached,
            "#affected" when group == PopulationGroup.Population.Code => NeedStatus.Affected,
            _ => null,
        };
        if (group is null)
        {
            return null;
        }

        var sex = attributes.Contains("f") || attributes.Contains("female") ? Sex.Female : attributes.Contains("m") || attributes.Contains("male") ? Sex.Male : Sex.All;
        var age = attributes.Select(Age).FirstOrDefault(band => band is not null);
        var measure = attributes.Any(a => a is "cumulative" or "cumul") ? MeasureKind.Cumulative : attributes.Contains("new") ? MeasureKind.Displacements : (MeasureKind?)null;
        var unit = attributes.Any(a => a is "hh" or "households") ? CountUnit.Households : CountUnit.People;
        return ColumnRole.Of(new ValueMeaning(group, sex, age, unit, measure, Status: status, Optional: sex != Sex.All || age is not null || unit == CountUnit.Households));
    }

    /// <summary>People in need, targeted or reached are statuses of everybody, unless the tag names a group.</summary>
    private static string GroupOfStatus(HashSet<string> attributes) =>
        attributes.Any(a => a is "idps" or "idp" or "displaced") ? PopulationGroup.Displaced.Code
        : attributes.Contains("returnees") ? PopulationGroup.Returnees.Code
        : attributes.Contains("refugees") ? PopulationGroup.Refugees.Code
        : PopulationGroup.Population.Code;

    private static AgeBand? Age(string attribute) => attribute switch
    {
        "children" => AgeBand.Children,
        _ when attribute.StartsWith("age", StringComparison.Ordinal) => AgeBand.TryParse(attribute[3..].TrimStart('_').Replace('_', '-')),
        _ => null,
    };

    [GeneratedRegex(@"^\s*#[A-Za-z][A-Za-z0-9_]*(\s*[+/]\s*[A-Za-z][A-Za-z0-9_]*)*\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
