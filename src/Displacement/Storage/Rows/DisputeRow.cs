using Displacement.Estimates;

namespace Displacement.Storage.Rows;

/// <summary>One step in the handling of a disagreement. Steps are only added: the last one known counts.</summary>
public sealed class DisputeRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>The place.</summary>
    public int PlaceId { get; set; }

    /// <summary>The group asked for.</summary>
    public required string Group { get; set; }

    /// <summary>The lower number of the two series; 0: a patchwork.</summary>
    public int OneSeriesId { get; set; }

    /// <summary>The higher number.</summary>
    public int OtherSeriesId { get; set; }

    /// <summary>When it was said.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who said it.</summary>
    public required string By { get; set; }

    /// <summary>The state from then on.</summary>
    public DisputeState State { get; set; }

    /// <summary>Who looks after it, or null.</summary>
    public string? Owner { get; set; }

    /// <summary>How it was settled, or why it was opened again, or null.</summary>
    public string? Resolution { get; set; }

    /// <summary>The newest day of the two readings: a resolution lapses when one of them has a newer one.</summary>
    public DateOnly JudgedUntil { get; set; }
}
