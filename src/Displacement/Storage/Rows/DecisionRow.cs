namespace Displacement.Storage.Rows;

/// <summary>A person's decision that one series is to be taken for a place and group.</summary>
public sealed class DecisionRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>The place.</summary>
    public int PlaceId { get; set; }

    /// <summary>The group asked for.</summary>
    public required string Group { get; set; }

    /// <summary>The series taken.</summary>
    public int SeriesId { get; set; }

    /// <summary>Why.</summary>
    public required string Reason { get; set; }

    /// <summary>The newest day of the rounds it judged: it lapses when a series has a newer one.</summary>
    public DateOnly JudgedUntil { get; set; }

    /// <summary>The first day on which it counts; null: any day.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day on which it counts, or null.</summary>
    public DateOnly? Expires { get; set; }
}
