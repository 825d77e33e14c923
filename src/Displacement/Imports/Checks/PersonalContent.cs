using System.Numerics;
using System.Text.RegularExpressions;

namespace Displacement.Imports.Checks;

/// <summary>What the first cells of a column look like; shown to nobody.</summary>
internal sealed partial class PersonalContent(IEnumerable<string> cells)
{
    private static readonly string[] Offices = ["info", "contact", "support", "office", "data", "dtm", "admin", "help", "press", "media", "hdx", "globaldtm"];

    private readonly string[] filled = [.. cells.Where(cell => !BlankText.Is(cell)).Select(cell => CellText.Trim(cell).ToString())];

    /// <summary>How many cells are filled.</summary>
    public int Count => filled.Length;

    /// <summary>Texts of letters that differ from row to row, as names do and categories do not.</summary>
    public bool AreNames => Most(IsName) && AreDifferent(0.5);

    /// <summary>Texts of two to five words of letters, hardly one of them twice.</summary>
    public bool AreFullNames => Most(cell => IsName(cell) && cell.Contains(' ', StringComparison.Ordinal)) && AreDifferent(0.9);

    /// <summary>Numbers of seven to fifteen digits as phones have them.</summary>
    public bool ArePhones => Most(cell => IsPhone(cell, 7));

    /// <summary>Numbers that only phones have: with the sign of an international call.</summary>
    public bool ArePlainlyPhones => Count >= 3 && Most(cell => cell[0] == '+' && IsPhone(cell, 9));

    /// <summary>Numbers of nine to eleven digits that begin with 0 and differ.</summary>
    public bool MayBePhones => Count >= 3 && Most(cell => cell[0] == '0' && IsPhone(cell, 9) && cell.Count(char.IsAsciiDigit) <= 11) && AreDifferent(0.9);

    /// <summary>Marks of six or more letters and digits that differ from row to row.</summary>
    public bool AreMarks => Most(cell => cell.Count(char.IsLetterOrDigit) >= 6 && cell.Any(char.IsDigit) && !cell.Contains(',', StringComparison.Ordinal)) && AreDifferent(0.8);

    /// <summary>Any marks or numbers that differ from row to row.</summary>
    public bool AreDifferentMarks => Most(cell => cell.Any(char.IsDigit)) && AreDifferent(0.8);

    /// <summary>Days.</summary>
    public bool AreDates => Most(cell => cell.Count(char.IsDigit) >= 4);

    /// <summary>Decimal numbers.</summary>
    public bool ArePositions => Most(cell => Position().IsMatch(cell));

    /// <summary>Addresses of electronic mail that are not an office's.</summary>
    public bool AreMail => Most(cell => Mail().Match(cell) is { Success: true, Groups: var groups }
        && !Array.Exists(Offices, office => groups["who"].Value.StartsWith(office, StringComparison.OrdinalIgnoreCase)));

    /// <summary>International numbers of bank accounts, whose check digits are right.</summary>
    public bool AreAccounts => Most(IsAccount);

    /// <summary>Whole years of age.</summary>
    public bool AreAges => Most(cell => int.TryParse(cell, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var age) && age is >= 0 and <= 120);

    /// <summary>One sex each.</summary>
    public bool AreSexes => Most(cell => SexText.Read(cell) is People.Sex.Female or People.Sex.Male);

    private static bool IsName(string cell) =>
        cell.Length is >= 2 and <= 80
        && cell.Any(char.IsLetter)
        && cell.All(c => char.IsLetter(c) || c is ' ' or '-' or '\'' or '’' or '.' or '`' or '\u0640' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)
        && cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 6;

    private static bool IsPhone(string cell, int least)
    {
        var digits = cell.Count(char.IsDigit);
        return digits >= least && digits <= 15 && cell.All(c => char.IsDigit(c) || c is '+' or ' ' or '-' or '(' or ')' or '.' or '/' or '\u00A0');
    }

    private static bool IsAccount(string cell)
    {
        var text = cell.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (!Account().IsMatch(text))
        {
            return false;
        }

        var digits = string.Concat((text[4..] + text[..4]).Select(c => char.IsAsciiLetter(c) ? (c - 'A' + 10).ToString(System.Globalization.CultureInfo.InvariantCulture) : c.ToString()));
        return BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) % 97 == 1;
    }

    private bool Most(Predicate<string> test) => Count > 0 && filled.Count(cell => test(cell)) >= 0.6 * Count;

    private bool AreDifferent(double share) => filled.Distinct(StringComparer.OrdinalIgnoreCase).Count() >= share * Count;

    [GeneratedRegex(@"^(?<who>[^@\s]+)@[^@\s]+\.[A-Za-z]{2,}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Mail();

    [GeneratedRegex("^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Account();

    [GeneratedRegex(@"^[-+]?[0-9]{1,3}[.,][0-9]{3,}", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Position();
}
