using Displacement.Figures;
using Displacement.People;
using Displacement.Places;

namespace Displacement.Imports;

/// <summary>Reads roles as a map of columns words them: "admin2-code", "value f 0-17", "households".</summary>
internal static class RoleText
{
    /// <summary>The role, or null where the text names none.</summary>
    public static ColumnRole? Parse(string text)
    {
        var words = text.Trim().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return null;
        }

        return words[0] is "value" or "households" ? Value(words) : words.Length == 1 ? Plain(words[0]) : null;
    }

    private static ColumnRole? Plain(string word) => word switch
    {
        "ignore" => ColumnRole.None,
        "code" => new(RoleKind.AdminCode),
        "name" => new(RoleKind.AdminName),
        "country-code" => ColumnRole.Code(0),
        "country-name" => ColumnRole.Name(0),
        "parent-code" => new(RoleKind.ParentCode),
        "level" => new(RoleKind.Level),
        "sex" => new(RoleKind.Sex),
        "age" => new(RoleKind.AgeRange),
        "age-min" => new(RoleKind.AgeMin),
        "age-max" => new(RoleKind.AgeMax),
        "group" => new(RoleKind.Group),
        "reason" => new(RoleKind.Reason),
        "origin-code" => new(RoleKind.OriginCode),
        "origin-name" => new(RoleKind.OriginName),
        "category" => new(RoleKind.Category),
        "status" => new(RoleKind.Status),
        "sector" => new(RoleKind.Sector),
        "caseload" => new(RoleKind.Caseload),
        "date" => new(RoleKind.Date),
        "date-start" => new(RoleKind.DateStart),
        "date-end" => new(RoleKind.DateEnd),
        "year" => new(RoleKind.Year),
        "month" => new(RoleKind.Month),
        "published" => new(RoleKind.Published),
        "round" => new(RoleKind.Round),
        "operation" => new(RoleKind.Operation),
        "assessment" => new(RoleKind.Assessment),
        "producer" => new(RoleKind.Producer),
        "carrier" => new(RoleKind.Carrier),
        "remark" => new(RoleKind.Remark),
        "site-type" => new(RoleKind.SiteType),
        "site-status" => new(RoleKind.SiteStatus),
        "latitude" => new(RoleKind.Latitude),
        "longitude" => new(RoleKind.Longitude),
        _ => Admin(word),
    };

    private static ColumnRole? Admin(string word)
    {
        if (!word.StartsWith("admin", StringComparison.Ordinal) || word.Length < 7 || word[5] is < '0' or > '5')
        {
            return null;
        }

        var level = (AdminLevel)(word[5] - '0');
        return word[6..] switch
        {
            "-code" => new ColumnRole(RoleKind.AdminCode, level),
            "-name" => new ColumnRole(RoleKind.AdminName, level),
            _ => null,
        };
    }

    private static ColumnRole? Value(string[] words)
    {
        var value = new ValueMeaning(Unit: words[0] == "households" ? CountUnit.Households : CountUnit.People);
        foreach (var word in words.AsSpan(1))
        {
            if (word is "f" or "m")
            {
                value = value with { Sex = word == "f" ? Sex.Female : Sex.Male, Optional = true };
            }
            else if (word == "share")
            {
                value = value with { IsShare = true, Optional = true };
            }
            else if (NeedStatus.Known.Contains(word, StringComparer.Ordinal))
            {
                value = value with { Status = word };
            }
            else if (AgeBand.TryParse(word) is { } age)
            {
                value = value with { Age = age, Optional = true };
            }
            else if (Enum.TryParse<MeasureKind>(word, ignoreCase: true, out var measure))
            {
                value = value with { Measure = measure };
            }
            else if (char.IsLetter(word[0]))
            {
                value = value with { Group = PopulationGroup.Of(word).Code };
            }
            else
            {
                return null;
            }
        }

        return ColumnRole.Of(value);
    }
}
