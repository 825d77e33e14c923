using Displacement.Ledger;

namespace Displacement.Imports.Checks;

/// <summary>Tells lists of persons or households from tables of places: this program keeps no data of single persons.</summary>
/// <remarks>A header alone proves nothing ("female heads of household" is a count), so the first cells must look the part too.</remarks>
internal static class PersonalData
{
    private static readonly string[] SexHeaders = [" sex ", " gender ", " sexe ", " genre ", " sexo ", " الجنس ", " стать "];
    private static readonly string[] AgeHeaders = [" age ", " edad ", " العمر ", " вік "];

    private static readonly string[] CountWords =
        ["population", "people", "persons", "individuals", "idps", "idp", "returnees", "refugees", "households", "families", "total", "effectif", "personnes", "individus", "menages", "personas", "hogares", "عدد", "осіб", "value", "affected"];

    /// <summary>The columns that look like data of single persons; empty for a table of places.</summary>
    /// <param name="header">The header; its hashtags speak too.</param>
    /// <param name="head">The first rows of the file with their lines; those of the header are skipped.</param>
    public static IReadOnlyList<PersonalColumn> Find(SheetHeader header, IReadOnlyList<(int Line, string[] Cells)> head)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(head);
        string[][] rows = [.. head.Where(row => row.Line > header.LastLine).Select(row => row.Cells)];
        var columns = Enumerable.Range(0, Math.Max(header.Width, rows.Length == 0 ? 0 : rows.Max(row => row.Length)))
            .Select(column => (Title: Words(header, column), Content: new PersonalContent(rows.Select(row => column < row.Length ? row[column] : string.Empty))))
            .ToList();
        var found = Enumerable.Range(0, columns.Count)
            .Select(column => (Column: column, Kind: KindOf(columns[column].Title, columns[column].Content)))
            .Where(column => column.Kind is not null)
            .Select(column => new PersonalColumn(column.Column, header.Title(column.Column), column.Kind!.Value))
            .ToList();
        AddBareNames(header, columns, found);
        AddHomes(header, columns, found);
        return [.. found.OrderBy(column => column.Column)];
    }

    /// <summary>The refusal of a file with such columns: it names them and never a value.</summary>
    /// <param name="columns">The columns; at least one.</param>
    public static LedgerException Refused(IReadOnlyList<PersonalColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var titles = string.Join(", ", columns.Select(column => column.Title));
        return new LedgerException(Refusal.InvalidData, $"The file holds data of single persons or households in: {titles}. Nothing of it was kept. Remove these columns, count by place, and import again.").As("PersonalData", titles);
    }

    private static string Words(SheetHeader header, int column) => column >= header.Width
        ? " "
        : PersonalWords.Fold(header.Names[column]) + PersonalWords.Fold(header.Tags is null ? string.Empty : header.Tags[column]).TrimStart();

    private static PersonalKind? KindOf(string title, PersonalContent content) => content switch
    {
        { Count: 0 } => null,
        { AreAccounts: true } => PersonalKind.Account,
        { AreMail: true } => PersonalKind.Email,
        { ArePlainlyPhones: true } => PersonalKind.Phone,
        { ArePhones: true } when PersonalWords.SayPhone(title) => PersonalKind.Phone,
        { MayBePhones: true } when !PersonalWords.SayCode(title) && !PersonalWords.SayIdentity(title) => PersonalKind.Phone,
        { AreDates: true } when PersonalWords.SayBirth(title) => PersonalKind.BirthDate,
        { AreMarks: true } when PersonalWords.SayIdentity(title) => PersonalKind.Identity,
        { AreNames: true } when PersonalWords.SayName(title) => PersonalKind.Name,
        _ => null,
    };

    /// <summary>A column called no more than "name" holds persons where its rows are persons: beside other personal data, or one sex and one age a row and nothing counted.</summary>
    private static void AddBareNames(SheetHeader header, List<(string Title, PersonalContent Content)> columns, List<PersonalColumn> found)
    {
        var arePersons = found.Exists(column => column.Kind is PersonalKind.Phone or PersonalKind.Identity or PersonalKind.BirthDate or PersonalKind.Account)
            || (columns.Exists(column => Begins(column.Title, SexHeaders) && column.Content.AreSexes)
                && columns.Exists(column => Begins(column.Title, AgeHeaders) && column.Content.AreAges)
                && !columns.Exists(column => Array.Exists(CountWords, word => column.Title.Contains($" {word} ", StringComparison.Ordinal))));
        for (var column = 0; arePersons && column < columns.Count; column++)
        {
            if (PersonalWords.IsBareName(columns[column].Title) && columns[column].Content.AreFullNames)
            {
                found.Add(new PersonalColumn(column, header.Title(column), PersonalKind.Name));
            }
        }
    }

    private static bool Begins(string title, string[] headers) => Array.Exists(headers, header => title.StartsWith(header, StringComparison.Ordinal));

    /// <summary>Positions beside a number of the household are homes; beside a site's they are the site's.</summary>
    private static void AddHomes(SheetHeader header, List<(string Title, PersonalContent Content)> columns, List<PersonalColumn> found)
    {
        if (!columns.Exists(column => PersonalWords.SayHousehold(column.Title) && column.Content.AreDifferentMarks))
        {
            return;
        }

        found.AddRange(Enumerable.Range(0, columns.Count)
            .Where(column => PersonalWords.SayPosition(columns[column].Title) && columns[column].Content.ArePositions)
            .Select(column => new PersonalColumn(column, header.Title(column), PersonalKind.Home)));
    }
}
