using System.Globalization;
using Displacement.People;

namespace Displacement.Imports;

/// <summary>Reads the column codes of population tables: F_00_04, T_TL, T_TF, M_80plus, Enfants_00_18, f_18_59.</summary>
internal static class AgeSexCode
{
    /// <summary>The meaning, or null. A band named by a word has a label and no years yet; see <see cref="AgeNeighbours"/>.</summary>
    public static (Sex Sex, AgeBand? Age)? Read(string header)
    {
        var parts = header.Trim().Split(['_', ' ', '-', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
        {
            return null;
        }

        var rest = parts.AsSpan(1);
        return SexOf(parts[0]) is { } sex ? Rest(sex, rest) : Worded(parts[0], rest);
    }

    private static (Sex Sex, AgeBand? Age)? Rest(Sex sex, ReadOnlySpan<string> rest)
    {
        if (rest is [var word])
        {
            return word.ToUpperInvariant() switch
            {
                "TL" or "TOTAL" or "ALL" => (sex, null),
                "TF" when sex == Sex.All => (Sex.Female, null),
                "TM" when sex == Sex.All => (Sex.Male, null),
                "UNKNOWN" or "OTHER" => (sex, new AgeBand(null, null, "unknown")),
                _ => Band(word) is { } age ? (sex, age) : Label(word) is { } label ? (sex, new AgeBand(null, null, label)) : null,
            };
        }

        return Years(rest) is { } band ? (sex, band) : null;
    }

    /// <summary>"Enfants_00_18": both sexes, the numbers say it; the word is only a name for them.</summary>
    private static (Sex Sex, AgeBand? Age)? Worded(string word, ReadOnlySpan<string> rest) =>
        word.Length > 2 && word.All(char.IsLetter) && Years(rest) is { } band ? (Sex.All, band) : null;

    private static AgeBand? Years(ReadOnlySpan<string> rest) => rest switch
    {
        [var only] => Band(only),
        [var low, var high] => Band(low + "-" + high),
        _ => null,
    };

    private static AgeBand? Band(string text) => char.IsDigit(text[0]) ? AgeBand.TryParse(text) : null;

    private static string? Label(string word) => word.ToLowerInvariant() switch
    {
        "adulte" or "adultes" or "adult" or "adults" or "agee" or "agees" or "elderly" or "enfants" or "children" => word.ToLowerInvariant(),
        _ => null,
    };

    private static Sex? SexOf(string text) => text.ToUpper(CultureInfo.InvariantCulture) switch
    {
        "F" or "FEMALE" or "FEMALES" or "FEMMES" => Sex.Female,
        "M" or "MALE" or "MALES" or "HOMMES" => Sex.Male,
        "T" or "TOTAL" => Sex.All,
        _ => null,
    };
}
