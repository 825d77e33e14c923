using Displacement.Figures;
using Displacement.People;

namespace Displacement.Imports;

/// <summary>Reads the header of a column of percentages: "% female", "Children (%)", "Percentage of women".</summary>
internal static class ShareHeader
{
    private static readonly string[] Words = ["percentage", "percent", "pourcentage", "porcentaje", "pct", "نسبة"];

    /// <summary>Whose share it is: a sex or an age of the people beside it; null where it says neither.</summary>
    public static ValueMeaning? Read(string header)
    {
        var rest = header.Replace('%', ' ').Replace('\u066A', ' ');
        foreach (var word in Words)
        {
            rest = rest.Replace(word, " ", StringComparison.OrdinalIgnoreCase);
        }

        if (rest.Length == header.Length && !header.AsSpan().ContainsAny('%', '\u066A'))
        {
            return null;
        }

        return HeaderPhrase.Read(rest) is { Unit: CountUnit.People, Measure: null } meaning && (meaning.Sex != Sex.All || meaning.Age is not null)
            ? meaning with { IsShare = true, Optional = true }
            : null;
    }
}
