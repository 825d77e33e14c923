using Displacement.Imports;

namespace Displacement.UseCases.Staging;

/// <summary>What a row says of its round, and the rounds that it was found to be, by country and column.</summary>
internal sealed class RoundsOfRow(int values)
{
    private int lastCountry = -1;
    private RoundEntry?[]? lastSlots;
    private Dictionary<int, RoundEntry?[]>? others;

    /// <summary>Its day, or null.</summary>
    public DaySpan? Day { get; init; }

    /// <summary>The period of its movements, or null.</summary>
    public DaySpan? Period { get; init; }

    /// <summary>The time of its day, "18:00", or null.</summary>
    public string? Time { get; init; }

    /// <summary>Why it has none.</summary>
    public Finding? Problem { get; init; }

    /// <summary>The group it names, or null.</summary>
    public string? Group { get; init; }

    /// <summary>The operation.</summary>
    public required string Operation { get; init; }

    /// <summary>The assessment type, or null.</summary>
    public string? Assessment { get; init; }

    /// <summary>The status it names, or null.</summary>
    public string? Status { get; init; }

    /// <summary>The sector it names; empty: none.</summary>
    public string Sector { get; init; } = string.Empty;

    /// <summary>Whether it counts households rather than people.</summary>
    public bool CountsHouseholds { get; init; }

    /// <summary>Who counted, or null.</summary>
    public string? Producer { get; init; }

    /// <summary>Who carries it, or null.</summary>
    public string? Carrier { get; init; }

    /// <summary>The round's number, or null.</summary>
    public string? Number { get; init; }

    /// <summary>When it was published, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The rounds of one country, one for each column of figures.</summary>
    public RoundEntry?[] Slots(int countryId)
    {
        if (countryId == lastCountry)
        {
            return lastSlots!;
        }

        if (lastSlots is not null)
        {
            others ??= [];
            others[lastCountry] = lastSlots;
        }

        lastCountry = countryId;
        lastSlots = others is not null && others.TryGetValue(countryId, out var known) ? known : new RoundEntry?[values];
        return lastSlots;
    }
}
