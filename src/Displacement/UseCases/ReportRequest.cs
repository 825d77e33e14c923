using Displacement.Texts;

namespace Displacement.UseCases;

/// <summary>A report as a person asks for it.</summary>
public sealed record ReportRequest
{
    /// <summary>P-code, ISO3, WORLD, or NAME@LEVEL.</summary>
    public required string Place { get; init; }

    /// <summary>The day asked about; null: today.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The moment of knowledge; null: now.</summary>
    public DateTimeOffset? Known { get; init; }

    /// <summary>Only what was published by this day, inclusive.</summary>
    public DateOnly? PublishedBy { get; init; }

    /// <summary>The rule that picks between readings, by name; null: the shipped one.</summary>
    public string? Rule { get; init; }

    /// <summary>The language.</summary>
    public Language Language { get; init; } = Languages.English;
}
