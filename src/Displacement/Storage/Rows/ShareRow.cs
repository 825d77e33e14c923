namespace Displacement.Storage.Rows;

/// <summary>A figure that is a share of another: its cell, the base fact, and the share in thousandths.</summary>
public sealed class ShareRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>The figure's round.</summary>
    public int RoundId { get; set; }

    /// <summary>The figure's place.</summary>
    public int PlaceId { get; set; }

    /// <summary>The figure's part.</summary>
    public int PartId { get; set; }

    /// <summary>The figure's line.</summary>
    public int Line { get; set; }

    /// <summary>Series of the base.</summary>
    public int BaseSeriesId { get; set; }

    /// <summary>Place of the base.</summary>
    public int BasePlaceId { get; set; }

    /// <summary>Part of the base.</summary>
    public int BasePartId { get; set; }

    /// <summary>Day of the base.</summary>
    public DateOnly BaseAsOf { get; set; }

    /// <summary>Low share in thousandths.</summary>
    public int Low { get; set; }

    /// <summary>Best share in thousandths.</summary>
    public int Best { get; set; }

    /// <summary>High share in thousandths.</summary>
    public int High { get; set; }
}
