using Displacement.Places;
using Displacement.Texts;

namespace Displacement.UseCases.Templates;

/// <summary>Which template a person wants.</summary>
public sealed record TemplateRequest
{
    /// <summary>P-code, ISO3, or NAME@LEVEL: the place whose places are listed.</summary>
    public required string Place { get; init; }

    /// <summary>The groups, one at least.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>The level of the places listed; null: the one right beneath.</summary>
    public AdminLevel? Level { get; init; }

    /// <summary>The parts of each group that have a row of their own.</summary>
    public TemplateSplit Split { get; init; }

    /// <summary>The day that stands in the column of days; null: today.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Who counts; null: to be filled in.</summary>
    public string? Source { get; init; }

    /// <summary>The language of its texts.</summary>
    public Language Language { get; init; } = Languages.English;
}

/// <summary>Which parts of a group have rows of their own, beside everybody.</summary>
public enum TemplateSplit
{
    /// <summary>None.</summary>
    None,

    /// <summary>Women and girls, men and boys.</summary>
    Sex,

    /// <summary>Children, 0 to 17.</summary>
    Children,
}
