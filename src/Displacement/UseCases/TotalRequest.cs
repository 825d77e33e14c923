using Displacement.Figures;
using Displacement.People;
using Displacement.Periods;
using Displacement.Places;

namespace Displacement.UseCases;

/// <summary>A question as a person types it; <see cref="AskTotal"/> finds the places it names.</summary>
public sealed record TotalRequest
{
    /// <summary>P-code, ISO3, WORLD, or NAME@LEVEL.</summary>
    public required string Place { get; init; }

    /// <summary>The group, or null: every group that somebody counted there.</summary>
    public string? Group { get; init; }

    /// <summary>The day asked about; null: today, or the last day of the period.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The moment of knowledge; null: now.</summary>
    public DateTimeOffset? Known { get; init; }

    /// <summary>Only what was published by this day, inclusive.</summary>
    public DateOnly? PublishedBy { get; init; }

    /// <summary>The rule that picks between readings, by name with or without its version; null: the one in use for the group.</summary>
    public string? Rule { get; init; }

    /// <summary>One sex, or all.</summary>
    public Sex Sex { get; init; }

    /// <summary>One band, or all ages.</summary>
    public AgeBand? Age { get; init; }

    /// <summary>Whether an age band may be split where no file has it.</summary>
    public bool Converts { get; init; } = true;

    /// <summary>Stock, or a movement.</summary>
    public MeasureKind Measure { get; init; }

    /// <summary>The period of a movement.</summary>
    public DateRange? During { get; init; }

    /// <summary>Only this producer.</summary>
    public string? Producer { get; init; }

    /// <summary>Only this series of its producer, by its number; null: all.</summary>
    public int? SeriesId { get; init; }

    /// <summary>Only people from this place.</summary>
    public string? Origin { get; init; }

    /// <summary>But not from these places within the origin.</summary>
    public IReadOnlyList<string> OriginWithout { get; init; } = [];

    /// <summary>Only people displaced for this reason; null: for any.</summary>
    public string? Cause { get; init; }

    /// <summary>In need, targeted, reached or affected; empty: a plain count.</summary>
    public string Status { get; init; } = NeedStatus.None;

    /// <summary>The sector of a status, by its code or name; null: all sectors together.</summary>
    public string? Sector { get; init; }

    /// <summary>Sum the readings of this level.</summary>
    public AdminLevel? Level { get; init; }
}
