using Displacement.Figures;
using Displacement.People;

namespace Displacement.Reports.Districts;

/// <summary>Which part of a group a figure is, in words.</summary>
internal static class PartText
{
    /// <summary>"women and girls, 0–17, conflict"; null for everybody.</summary>
    public static string? Of(SummaryText text, PartKey? part)
    {
        if (part is null || part == PartKey.Everybody)
        {
            return null;
        }

        var words = text.Words;
        string?[] parts =
        [
            part.Sex == Sex.All ? null : words.Of(part.Sex),
            part.Age is { } age ? words.With("Report_Age", text.Print.LeftToRight(age.ToString())) : null,
            Said(text, part.Reason),
            Said(text, part.Origin),
            Said(text, part.Category),
        ];
        return string.Join(words["Report_Comma"], parts.OfType<string>());
    }

    private static string? Said(SummaryText text, string? value) =>
        value == PartKey.NotStated ? text.Words["Report_NotStated"] : value is null ? null : text.Print.Isolate(value);
}
