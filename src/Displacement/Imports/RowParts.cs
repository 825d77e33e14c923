using System.Globalization;
using Displacement.Figures;
using Displacement.People;
using Displacement.Places;

namespace Displacement.Imports;

/// <summary>Reads which part of a place's group a row counts: sex, age, reason, origin, category.</summary>
internal sealed class RowParts
{
    private readonly ColumnMap map;
    private readonly PlaceMatcher matcher;
    private readonly int sex;
    private readonly int age;
    private readonly int ageMin;
    private readonly int ageMax;
    private readonly int reason;
    private readonly int originCode;
    private readonly int originName;
    private readonly int category;
    private readonly int caseload;

    /// <summary>Creates a reader.</summary>
    public RowParts(ColumnMap map, PlaceMatcher matcher)
    {
        this.map = map;
        this.matcher = matcher;
        sex = map.First(RoleKind.Sex);
        age = map.First(RoleKind.AgeRange);
        ageMin = map.First(RoleKind.AgeMin);
        ageMax = map.First(RoleKind.AgeMax);
        reason = map.First(RoleKind.Reason);
        originCode = map.First(RoleKind.OriginCode);
        originName = map.First(RoleKind.OriginName);
        category = map.First(RoleKind.Category);
        caseload = map.First(RoleKind.Caseload);
    }

    /// <summary>The columns it reads.</summary>
    public IEnumerable<int> Columns => [sex, age, ageMin, ageMax, reason, originCode, originName, .. map.Columns(RoleKind.Category), caseload];

    /// <summary>Whether a row says where people come from.</summary>
    public bool HasOrigin => originCode >= 0 || originName >= 0;

    /// <summary>The part of a row; null with a finding where a text is not understood.</summary>
    public PartKey? Read(SheetRow row, out Finding? problem)
    {
        if (SexText.Read(row[sex]) is not { } ofSex)
        {
            problem = new Finding(FindingCode.UnknownSex, Severity.Warning, row.Line, map.Header.Title(sex), row[sex].ToString(), "f, m");
            return null;
        }

        if (!TryAge(row, out var band))
        {
            problem = new Finding(FindingCode.UnknownAge, Severity.Warning, row.Line, map.Header.Title(age), row[age].ToString(), "0-4");
            return null;
        }

        problem = null;
        if (caseload >= 0)
        {
            var said = CaseloadText.Read(row.Text(caseload));
            ofSex = said.Sex == Sex.All ? ofSex : said.Sex;
            band = said.Age ?? band;
        }

        var (originId, origin) = Origin(row);
        return new PartKey(ofSex, band, Reason(row), originId, origin, Category(row));
    }

    /// <summary>Several columns of categories are one split, each value a combination of theirs.</summary>
    private string? Category(SheetRow row) => category < 0
        ? null
        : string.Join(" · ", map.Columns(RoleKind.Category).Select(column => row.Text(column) ?? PartKey.NotStated));

    private bool TryAge(SheetRow row, out AgeBand? band)
    {
        band = null;
        var text = age < 0 ? null : row.Text(age);
        if (text is null || text.ToUpperInvariant() is "ALL" or "TOTAL" or "ALL AGES" or "TOUS")
        {
            if (text is null)
            {
                band = Bounds(row);
            }

            return true;
        }

        band = AgeBand.TryParse(text) ?? Bounds(row);
        if (band is null && char.IsLetter(text[0]))
        {
            band = text.ToUpperInvariant() is "CHILDREN" or "ENFANTS" ? new AgeBand(0, 17) : new AgeBand(null, null, text.ToLowerInvariant());
        }

        return band is not null;
    }

    private AgeBand? Bounds(SheetRow row)
    {
        if (!int.TryParse(CellText.Trim(row[ageMin]), NumberStyles.None, CultureInfo.InvariantCulture, out var from))
        {
            return null;
        }

        return int.TryParse(CellText.Trim(row[ageMax]), NumberStyles.None, CultureInfo.InvariantCulture, out var to) && to >= from
            ? new AgeBand(from, to)
            : new AgeBand(from, null);
    }

    /// <summary>`conflict` and `Conflict` are one reason.</summary>
    private string? Reason(SheetRow row)
    {
        if (reason < 0)
        {
            return null;
        }

        return row.Text(reason) is { } text
            ? string.Concat(char.ToUpperInvariant(text[0]).ToString(), text[1..].ToLowerInvariant())
            : PartKey.NotStated;
    }

    private (int? PlaceId, string? Text) Origin(SheetRow row)
    {
        if (!HasOrigin)
        {
            return (null, null);
        }

        var code = originCode < 0 ? null : row.Text(originCode);
        var name = originName < 0 ? null : row.Text(originName);
        if (code is null && name is null)
        {
            return (null, PartKey.NotStated);
        }

        code = string.Equals(code, "UKN", StringComparison.OrdinalIgnoreCase) ? "UNK" : code;
        var level = map[originCode >= 0 ? originCode : originName].Level;
        return matcher.Match(new PlaceQuery(code, name, level)) is PlaceMatch.Found { Place: var place }
            ? (place.Id, place.Key)
            : (null, code ?? name);
    }
}
