namespace Displacement.Storage.Rows;

/// <summary>A series that a person's decision judged, and how far.</summary>
public sealed class DecisionReadingRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>The decision.</summary>
    public int DecisionId { get; set; }

    /// <summary>The series.</summary>
    public int SeriesId { get; set; }

    /// <summary>The newest day of its reading: the decision lapses when the series has a newer one.</summary>
    public DateOnly Until { get; set; }
}
