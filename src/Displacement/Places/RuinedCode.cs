using System.Text.RegularExpressions;

namespace Displacement.Places;

/// <summary>What a spreadsheet leaves of a code that it took for a number.</summary>
public static partial class RuinedCode
{
    /// <summary>"1.2E+05", "6.2179E+4": digits are lost for good, so nobody may repair it.</summary>
    /// <param name="text">A cell meant as a code.</param>
    public static bool IsScientific(string text) => Scientific().IsMatch(text);

    /// <summary>The digits without leading zeros of a code that is a bare number ("7", "070001", "7.0"); null for any other.</summary>
    /// <param name="text">A cell meant as a code.</param>
    internal static string? Digits(string text) => Number().Match(text) is { Success: true } match ? match.Groups["digits"].Value.TrimStart('0') : null;

    /// <summary>The digits without leading zeros behind the letters of a known code, three letters at most; null for codes of another form.</summary>
    internal static string? Tail(string code)
    {
        int digits = 0;
        while (digits < code.Length && digits < 3 && code[digits] is >= 'A' and <= 'Z')
            digits++;
        return digits < code.Length && !code.AsSpan(digits).ContainsAnyExceptInRange('0', '9') ? code[digits..].TrimStart('0') : null;
    }

    [GeneratedRegex(@"^\s*\d+([.,]\d+[eE]|[eE]\+)\+?\d+\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Scientific();

    [GeneratedRegex(@"^\s*(?<digits>\d+)(\.0+)?\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
