using Displacement.Places;

namespace Displacement.UseCases.Staging;

/// <summary>Where a row's people are, or why that is not known.</summary>
internal sealed class LocatedPlace
{
    /// <summary>What became of it.</summary>
    public required PlaceOutcome Outcome { get; init; }

    /// <summary>The place, where it was found.</summary>
    public Place? Place { get; init; }

    /// <summary>Whether its code found it, so that nothing hangs on its parents.</summary>
    public bool ByCode { get; init; }

    /// <summary>What found it.</summary>
    public MatchMethod By { get; init; }

    /// <summary>What the row writes for it.</summary>
    public PlaceText? Text { get; init; }

    /// <summary>Where it had to lie, as far as the row's other columns were understood.</summary>
    public Place? Within { get; init; }

    /// <summary>Where the rows that say the same are counted; null: nowhere.</summary>
    public RowCount? Count { get; set; }

    /// <summary>The place's number within the file, from 0.</summary>
    public int Index { get; init; }

    /// <summary>The column that a finding names.</summary>
    public int Column { get; init; } = -1;

    /// <summary>What the row says.</summary>
    public string? Seen { get; init; }

    /// <summary>What may have been meant.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The country whose rounds it belongs to; the world where it has none.</summary>
    public int CountryId { get; init; }
}

/// <summary>What became of a row's place.</summary>
internal enum PlaceOutcome
{
    /// <summary>Found or learned.</summary>
    Found,

    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Its code is known, and is of another level.</summary>
    OtherLevel,

    /// <summary>Its level is none.</summary>
    NoLevel,

    /// <summary>Its code is one known place's, its name another's.</summary>
    Clash,

    /// <summary>Several fit.</summary>
    Ambiguous,

    /// <summary>A person decided that it is no place.</summary>
    LeftOut,

    /// <summary>A row of totals.</summary>
    Total,

    /// <summary>No column says anything.</summary>
    Blank,
}
