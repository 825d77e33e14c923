using Displacement.Figures;
using Displacement.People;
using Displacement.Places;

namespace Displacement.Imports;

/// <summary>Reads which part of a place's group a row counts: sex, age, reason, origin, category.</summary>
internal sealed class RowParts
{
    private static readonly string[] AllAges =
        ["ALL", "TOTAL", "ALL AGES", "TOUS", "TOUS ÂGES", "TOUS LES ÂGES", "ENSEMBLE", "TODOS", "TODAS LAS EDADES", "الكل", "جميع الأعمار", "كل الأعمار", "УСІ", "ВСІ", "ВСЬОГО", "ВСЕ"];

    private readonly ColumnMap map;
    private readonly PlaceMatcher matcher;
    private readonly int sex;
    private readonly int age;
    private readonly int ageMin;
    private readonly int ageMax;
    private readonly int reason;
    private readonly List<(AdminLevel? Level, int Code, int Name)> origins;
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
        origins = Origins(map);
        category = map.First(RoleKind.Category);
        caseload = map.First(RoleKind.Caseload);
    }

    /// <summary>The columns it reads.</summary>
    public IEnumerable<int> Columns => [sex, age, ageMin, ageMax, reason, .. origins.SelectMany(one => (int[])[one.Code, one.Name]), .. map.Columns(RoleKind.Category), caseload];

    /// <summary>Whether a row says where people come from.</summary>
    public bool HasOrigin => origins.Count > 0;

    /// <summary>The part of a row; null with a finding where a text is not understood. A finding beside a part says what was mended.</summary>
    public PartKey? Read(SheetRow row, out Finding? problem)
    {
        problem = null;
        if (!TryAge(row, out var band, ref problem))
        {
            var column = age >= 0 ? age : ageMin;
            problem = new Finding(FindingCode.UnknownAge, Severity.Warning, row.Line, map.Header.Title(column), row[column].ToString(), "0-4");
            return null;
        }

        if (ReadSex(row, band) is not { } ofSex)
        {
            problem = new Finding(FindingCode.UnknownSex, Severity.Warning, row.Line, map.Header.Title(sex), row[sex].ToString(), "f, m");
            return null;
        }

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

    /// <summary>
    /// "Girls" says a sex and an age, so it is read only where the row states the age: without it, "women" of the same column would
    /// be taken for all of them.
    /// </summary>
    private Sex? ReadSex(SheetRow row, AgeBand? band) =>
        SexText.Read(row[sex]) ?? (band is not null && AgeSexWords.Read(row[sex].ToString()) is { Sex: var ofBoth } ? ofBoth : null);

    private bool TryAge(SheetRow row, out AgeBand? band, ref Finding? note)
    {
        band = null;
        var text = age < 0 ? null : row.Text(age);
        if (text is null)
        {
            return TryBounds(row, out band);
        }

        if (Array.IndexOf(AllAges, text.ToUpperInvariant()) >= 0)
        {
            return true;
        }

        band = AgeText.Read(text);
        if (band is null && AgeRepair.Read(text) is { } repaired)
        {
            band = repaired;
            note = new Finding(FindingCode.AgeRepaired, Severity.Warning, row.Line, map.Header.Title(age), text, AgeRepair.Print(repaired));
        }

        if (band is null && (!TryBounds(row, out band) || band is null))
        {
            band = char.IsLetter(text[0]) && !text.Any(char.IsDigit) ? new AgeBand(null, null, text.ToLowerInvariant()) : null;
        }

        return band is not null;
    }

    /// <summary>A band in two columns; blank ones say nothing, an empty upper end is open.</summary>
    private bool TryBounds(SheetRow row, out AgeBand? band)
    {
        band = null;
        if (BlankText.Is(row[ageMin]))
        {
            return true;
        }

        var open = BlankText.Is(row[ageMax]);
        if (TryYear(row[ageMin], out var from) && (TryYear(row[ageMax], out var to) || open) && (open || from <= to))
        {
            band = new AgeBand(from, open ? null : to);
        }

        return band is not null;
    }

    private static bool TryYear(ReadOnlySpan<char> text, out int year)
    {
        var reading = NumberGrammar.Read(text, NumberStyle.CommaGroups);
        var isYear = reading is { Kind: NumberKind.Number, Value: >= 0 and <= 130 } && decimal.IsInteger(reading.Value);
        year = isYear ? (int)reading.Value : 0;
        return isYear;
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

        // From the largest place down: each smaller one lies in the one before, and the smallest that is found is the origin.
        Place? found = null;
        string? said = null;
        foreach (var (level, codeAt, nameAt) in origins)
        {
            var (code, name) = (codeAt < 0 ? null : row.Text(codeAt), nameAt < 0 ? null : row.Text(nameAt));
            said = code ?? name ?? said;
            code = string.Equals(code, "UKN", StringComparison.OrdinalIgnoreCase) ? "UNK" : code;
            if ((code ?? name) is not null && matcher.Match(new PlaceQuery(code, name, level, found)) is PlaceMatch.Found { Place: var place })
            {
                found = place;
            }
        }

        return found is null ? (null, said ?? PartKey.NotStated) : (found.Id, found.Key);
    }

    /// <summary>The columns of an origin, the largest place first, those without a level last; a code without a level belongs to the one name that has no code.</summary>
    private static List<(AdminLevel? Level, int Code, int Name)> Origins(ColumnMap map)
    {
        var levels = map.Columns(RoleKind.OriginCode).Concat(map.Columns(RoleKind.OriginName)).GroupBy(column => map[column].Level)
            .OrderBy(same => same.Key ?? AdminLevel.Area)
            .Select(same => (Level: same.Key, Code: First(same, RoleKind.OriginCode), Name: First(same, RoleKind.OriginName)))
            .ToList();
        return levels is [{ Code: < 0, Name: var name }, { Level: null, Name: < 0, Code: var code }] ? [(null, code, name)] : levels;

        int First(IEnumerable<int> columns, RoleKind kind) => columns.Where(column => map[column].Kind == kind).DefaultIfEmpty(-1).First();
    }
}
