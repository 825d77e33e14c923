using Displacement.Figures;
using Displacement.People;
using Displacement.Periods;
using Displacement.Places;

namespace Displacement.Ledger;

/// <summary>What is asked of the ledger. Every question has two dates: the day asked about, and the moment of knowledge.</summary>
public sealed record Question
{
    /// <summary>The place people are in.</summary>
    public required Place Place { get; init; }

    /// <summary>The group.</summary>
    public required PopulationGroup Group { get; init; }

    /// <summary>The day asked about; of a flow, the last day of its period.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The moment of our ledger.</summary>
    public required DateTimeOffset Known { get; init; }

    /// <summary>Only what its source had said by this day, inclusive; null: whenever.</summary>
    public DateOnly? PublishedBy { get; init; }

    /// <summary>The rule that picks between readings, by name with or without its version; null: the one that the ledger uses for the group.</summary>
    public string? Rule { get; init; }

    /// <summary>One sex, or all.</summary>
    public Sex Sex { get; init; }

    /// <summary>One age band, or null: all ages.</summary>
    public AgeBand? Age { get; init; }

    /// <summary>Whether an age band may be split where no file has it; then the answer says so, and its bounds are wider.</summary>
    public bool Converts { get; init; } = true;

    /// <summary>Stock, or a movement.</summary>
    public MeasureKind Measure { get; init; }

    /// <summary>People, or households where nobody counts people.</summary>
    public CountUnit Unit { get; init; }

    /// <summary>The period of a movement, both days inclusive; null for a stock.</summary>
    public DateRange? During { get; init; }

    /// <summary>Only this producer, by name; null: all.</summary>
    public string? Producer { get; init; }

    /// <summary>Only this series, by its number; null: all.</summary>
    public int? SeriesId { get; init; }

    /// <summary>Only people from this place; null: from anywhere.</summary>
    public Place? Origin { get; init; }

    /// <summary>But not from these places within the origin.</summary>
    public IReadOnlyList<Place> OriginWithout { get; init; } = [];

    /// <summary>Only people displaced for this reason, as worded; null: for any.</summary>
    public string? Cause { get; init; }

    /// <summary>In need, targeted, reached or affected; empty: a plain count.</summary>
    public string Status { get; init; } = NeedStatus.None;

    /// <summary>The sector of a status; empty: all sectors together, as somebody counted them.</summary>
    public string Sector { get; init; } = string.Empty;

    /// <summary>Sum the readings of this level; null: the place's own and its children's.</summary>
    public AdminLevel? Level { get; init; }
}
